package org.hopscope.cli;

import java.util.function.Supplier;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Checked;

/** What is blocked as soon as it is known, and on a terminal one line that tells how far the sweep is. */
final class SweepProgress {
  private static final int WIDTH = 78;
  private static final String ERASE_LINE = "\r\u001b[K";
  private final Terminal terminal;
  private Supplier<SweepTable> sweep = SweepTable::empty;
  private int told;
  private String shown = "";

  SweepProgress(Terminal terminal) {
    this.terminal = terminal;
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
    if (terminal.interactive() && table.running()) {
      show(table);
    }
  }

  private Message line(Checked row) {
    Wording words = terminal.words();
    return Message.of("cli.sweep.blocked." + row.need().id(), row.check().target(), words.say(row.cause().word()));
  }

  private void show(SweepTable table) {
    Wording words = terminal.words();
    String line = words.say("cli.sweep.progress", Integer.toString(table.known()),
        Integer.toString(table.checks()), words.say(table.verdict().sentence()));
    clear();
    shown = line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    write(shown);
  }

  synchronized void clear() {
    if (!shown.isEmpty()) {
      shown = "";
      write(ERASE_LINE);
    }
  }

  private void write(String text) {
    terminal.err().print(text);
    terminal.err().flush();
  }
}
