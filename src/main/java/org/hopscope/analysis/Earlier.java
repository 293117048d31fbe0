package org.hopscope.analysis;

import java.util.List;
import org.hopscope.event.AnalysisEvent;

/** What an analysis that has ended is remembered by: what it told, never a secret. */
public final class Earlier {
  private final List<AnalysisEvent> events;

  private Earlier(List<AnalysisEvent> events) {
    this.events = List.copyOf(events);
  }

  /**
   * One that is known from its events alone, as a file keeps them. They do not hold what the servers answered word
   * by word, and may come from another computer: nothing is taken over from it.
   */
  public static Earlier of(List<AnalysisEvent> events) {
    return new Earlier(events);
  }

  public List<AnalysisEvent> events() {
    return events;
  }
}
