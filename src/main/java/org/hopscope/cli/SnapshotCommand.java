package org.hopscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.hopscope.model.Days;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.compare.Change;
import org.hopscope.snapshot.compare.Comparison;
import org.hopscope.snapshot.compare.ComparisonText;
import org.hopscope.snapshot.file.Header;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.snapshot.file.SnapshotFile.Opened;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code show} and {@code compare}: analyses from files, where no network is. */
record SnapshotCommand(Wording words, PrintWriter out) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** Exits as the analysis did; with 1 where a report that was wanted could not be written. */
  int show(Options.Show typed, ReportFiles files) throws BadUsage {
    ReportOrder reports = ReportOrder.of(typed.reports);
    Snapshot opened = open(typed.file);
    if (typed.json) {
      out.println(new JsonReport(words).text(opened));
    } else {
      out.println(about(opened.header()));
      new TextReport(words).lines(opened.graph()).forEach(out::println);
      opened.session().stream().flatMap(new SessionReport(words)::lines).forEach(out::println);
    }
    int code = ExitCode.of(opened.graph().verdict());
    return files.write(reports, opened) || code != ExitCode.WOULD_CONNECT ? code : ExitCode.WOULD_NOT;
  }

  /** Exits as diff does: 0 nothing changed, 1 something has. */
  int compare(Path before, Path after, boolean json) throws BadUsage {
    Snapshot then = open(before);
    Snapshot now = open(after);
    Comparison compared = Comparison.of(then.graph(), now.graph());
    if (json) {
      out.println(json(compared));
    } else {
      new ComparisonText(words).lines(then.header(), now.header(), compared).forEach(out::println);
    }
    return compared.changes().isEmpty() ? ExitCode.WOULD_CONNECT : ExitCode.WOULD_NOT;
  }

  private static Snapshot open(Path file) throws BadUsage {
    return switch (SnapshotFile.read(file)) {
      case Opened.Good<Snapshot>(Snapshot opened) -> opened;
      case Opened.Refused<Snapshot>(var why) -> throw new BadUsage(why);
    };
  }

  private String about(Header header) {
    return words.say(
        "cli.show.about", header.address(), header.client().title(), header.vantage().said(words),
        Days.minute(header.when()), header.product());
  }

  private String json(Comparison compared) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("sentence", words.say(compared.says()));
    ArrayNode changes = root.putArray("changes");
    for (Change change : compared.changes()) {
      ObjectNode line = changes.addObject();
      line.put("kind", change.kind().id());
      line.put("hop", change.hop().orElse(null));
      line.put("what", words.say(change.what()));
      line.put("before", words.say(change.before()));
      line.put("after", words.say(change.after()));
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
