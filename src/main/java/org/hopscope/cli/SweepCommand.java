package org.hopscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.hopscope.advice.firewall.Export;
import org.hopscope.advice.firewall.MissingRules;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Sweeper;
import org.hopscope.graph.sweep.SweepFold;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;

/** {@code endpoints} without {@code --list}: tests a network, prints what came out, writes what is missing. */
record SweepCommand(Attended attended, Sweeper sweeper, Wording words, PrintWriter out) {

  int run(SweepOrder order, ListAge age) throws BadUsage, InterruptedException {
    SweepTable table;
    try (OpenPlace place = attended.open(order.place(), order.options())) {
      table = sweep(order, place);
    }
    MissingRules missing = MissingRules.of(table);
    if (order.json()) {
      out.println(new SweepJson(words, age).text(table, missing));
    } else {
      new SweepReport(words, age, order.all()).lines(table, missing).forEach(out::println);
    }
    out.flush();
    boolean written = write(order.files(), missing);
    int code = ExitCode.of(table.verdict().state());
    return written || code != ExitCode.WOULD_CONNECT ? code : ExitCode.WOULD_NOT;
  }

  private SweepTable sweep(SweepOrder order, OpenPlace place) throws InterruptedException {
    SweepProgress progress = new SweepProgress(attended.terminal());
    SweepFold fold = new SweepFold(progress::changed);
    progress.watch(fold::table);
    Sweeper.Request request = new Sweeper.Request(
        place, order.list(), order.areas(), order.account(), order.limits(),
        order.proxyUser().map(attended::proxyLogin));
    attended.await(sweeper.start(request, fold), progress::clear);
    return fold.table();
  }

  private boolean write(Map<Export, Path> files, MissingRules missing) {
    boolean all = true;
    for (Map.Entry<Export, Path> file : files.entrySet()) {
      try {
        WholeFile.write(file.getValue(), file.getKey().text(missing, words));
        attended.terminal().tell(Message.of("cli.sweep.written", words.say(file.getKey().title()), file.getValue()));
      } catch (WholeFile.NotWritten not) {
        attended.terminal().tell(not.sentence());
        all = false;
      }
    }
    return all;
  }
}
