package org.hopscope.snapshot.file;

import java.util.List;
import java.util.Optional;
import org.hopscope.advice.session.Session;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;

/**
 * One finished analysis, whole: what is in a {@code .hopscope} file.
 *
 * @param session the log of the guided session about it, if there was one
 */
public record Snapshot(Header header, List<AnalysisEvent> events, Optional<Session> session) {
  public Snapshot {
    events = List.copyOf(events);
  }

  /**
   * @param events of an analysis that has ended
   * @param product the version of Hopscope that ran it
   * @throws IllegalArgumentException for a log that is not whole
   */
  public static Snapshot of(List<AnalysisEvent> events, String product) {
    return of(events, product, false);
  }

  static Snapshot of(List<AnalysisEvent> events, String product, boolean pseudonyms) {
    List<AnalysisEvent> clean = events.stream().map(Visible::of).toList();
    Whole.check(clean);
    return new Snapshot(Header.of(GraphFold.replay(clean), product, pseudonyms), clean, Optional.empty());
  }

  /** With another session, or none. */
  public Snapshot with(Optional<Session> other) {
    return new Snapshot(header, events, other.map(Visible::of));
  }

  public HopGraph graph() {
    return GraphFold.replay(events);
  }
}
