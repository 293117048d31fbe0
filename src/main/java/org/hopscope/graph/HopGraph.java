package org.hopscope.graph;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Decision;

/** An analysis at one moment. Made by {@link GraphFold}. */
public record HopGraph(
    Optional<AnalysisEvent.Started> started,
    List<HopNode> hops,
    List<Decision> decisions,
    Verdict verdict,
    Optional<AnalysisEvent.Ending> ending,
    Duration elapsed) {
  public HopGraph {
    hops = List.copyOf(hops);
    decisions = List.copyOf(decisions);
  }

  public Optional<HopNode> hop(String id) {
    return hops.stream().filter(n -> n.id().equals(id)).findFirst();
  }

  public boolean running() {
    return ending.isEmpty();
  }
}
