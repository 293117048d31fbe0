package org.hopscope.cli;

import java.util.function.Supplier;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Checked;

/** What is blocked as soon as it is known, and on a terminal one line that tells how far the sweep is. */
final class SweepProgress {
  private final Terminal terminal;
  private final StatusLine status;
  private Supplier<SweepTable> sweep = SweepTable::empty;
  private int told;

  SweepProgress(Terminal terminal) {
    this.terminal = terminal;
    this.status = new StatusLine(terminal);
  }

  /** Before the first event. */
  void watch(Supplier<SweepTable> table) {
    sweep = table;
  }

  synchronized void changed() {
    SweepTable table = sweep.get();
    for (Checked row : table.rows().subList(told, table.rows().size())) {
      if (row.blocks()) {
        clear();
        terminal.tell(line(row));
      }
    }
    told = table.rows().size();
    if (table.running()) {
      status.show(line(table));
    }
  }

  private Message line(Checked row) {
    Wording words = terminal.words();
    return Message.of("cli.sweep.blocked." + row.need().id(), row.check().target(), words.say(row.cause().word()));
  }

  private String line(SweepTable table) {
    Wording words = terminal.words();
    return words.say("cli.sweep.progress", Integer.toString(table.known()), Integer.toString(table.checks()),
        words.say(table.verdict().sentence()));
  }

  synchronized void clear() {
    status.clear();
  }
}
