package org.hopscope.cli;

import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopState;

/** One line that tells how far the analysis is, on a terminal only. */
final class Progress {
  private final Terminal terminal;
  private final StatusLine status;
  private boolean paused;

  Progress(Terminal terminal) {
    this.terminal = terminal;
    this.status = new StatusLine(terminal);
  }

  synchronized void show(GraphFold fold) {
    if (!paused && fold != null) {
      status.show(line(fold.graph()));
    }
  }

  private String line(HopGraph graph) {
    long ended = graph.hops().stream().filter(n -> n.state() != HopState.RUNNING).count();
    return terminal.words().say(
        "cli.progress", Long.toString(ended), Integer.toString(graph.hops().size()),
        terminal.words().say(graph.verdict().sentence()));
  }

  /** While a question stands on the terminal. */
  synchronized void pause(boolean pause) {
    if (pause) {
      clear();
    }
    paused = pause;
  }

  synchronized void clear() {
    status.clear();
  }
}
