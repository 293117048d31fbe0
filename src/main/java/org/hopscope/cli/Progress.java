package org.hopscope.cli;

import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopState;

/** One line that tells how far the analysis is, on a terminal only. */
final class Progress {
  private static final int WIDTH = 78;
  private static final String ERASE_LINE = "\r\u001b[K";
  private final Terminal terminal;
  private String shown = "";
  private boolean paused;

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  synchronized void show(GraphFold fold) {
    if (!terminal.interactive() || paused || fold == null) {
      return;
    }
    String line = line(fold.graph());
    if (!line.equals(shown)) {
      shown = line;
      write(ERASE_LINE + line);
    }
  }

  private String line(HopGraph graph) {
    long ended = graph.hops().stream().filter(n -> n.state() != HopState.RUNNING).count();
    String said = terminal.words().say(
        "cli.progress", Long.toString(ended), Integer.toString(graph.hops().size()),
        terminal.words().say(graph.verdict().sentence()));
    return said.length() <= WIDTH ? said : said.substring(0, WIDTH - 1) + "…";
  }

  /** While a question stands on the terminal. */
  synchronized void pause(boolean pause) {
    if (pause) {
      clear();
    }
    paused = pause;
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
