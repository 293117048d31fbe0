package org.hopscope.cli;

import java.util.List;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.analysis.Sweeper;
import org.hopscope.event.SweepEvent;

/** Tells a made-up sweep at once. */
final class FakeSweeper implements Sweeper {
  List<SweepEvent> events = List.of();
  Request request;

  @Override
  public RunningAnalysis start(Request asked, SweepEvent.Sink sink) {
    request = asked;
    events.forEach(sink::accept);
    return new RunningAnalysis() {
      @Override
      public void cancel() {
        // it has ended before it can be
      }

      @Override
      public void await() {
        // it has ended before anybody waits
      }
    };
  }
}
