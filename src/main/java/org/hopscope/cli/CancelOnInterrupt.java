package org.hopscope.cli;

import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.model.Message;

/** While open, Ctrl-C ends the analysis in order, and the process with the code for that. */
final class CancelOnInterrupt implements AutoCloseable {
  private final Thread hook;

  CancelOnInterrupt(RunningAnalysis running, Terminal terminal) {
    this.hook = new Thread(() -> cancel(running, terminal), "cancel");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static void cancel(RunningAnalysis running, Terminal terminal) {
    running.cancel();
    try {
      running.await();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    terminal.tell(Message.of("cli.cancelled"));
    // a signal's own exit code would hide ours, and only halt can replace it here
    Runtime.getRuntime().halt(ExitCode.STOPPED);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyGoing) {
      // the hook is running, and ends the process
    }
  }
}
