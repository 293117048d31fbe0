package org.hopscope.cli;

import java.nio.file.Path;
import java.util.Map;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.report.Report;
import org.hopscope.snapshot.report.ReportFormat;

/** Writes the reports that were ordered, each whole or not at all. */
record ReportFiles(Wording words, Terminal terminal, String version) {

  /** @return whether all are written; what is not has been told */
  boolean write(ReportOrder order, HopGraph graph) {
    return write(order, Report.of(graph, words, version));
  }

  boolean write(ReportOrder order, Snapshot kept) {
    Report asItIs = Report.of(kept.graph(), words, version).with(kept.session());
    return write(order, kept.header().pseudonyms() ? asItIs.underOtherNames() : asItIs);
  }

  private boolean write(ReportOrder order, Report usual) {
    Report report = order.paper().map(usual::on).orElse(usual);
    return order.files().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .map(file -> write(report, file.getKey(), file.getValue())).reduce(true, Boolean::logicalAnd);
  }

  private boolean write(Report report, ReportFormat format, Path file) {
    try {
      WholeFile.write(file, format.make(report));
      terminal.tell(Message.of("cli.report.written", words.say(format.title()), file));
      return true;
    } catch (WholeFile.NotWritten not) {
      terminal.tell(not.sentence());
      return false;
    }
  }
}
