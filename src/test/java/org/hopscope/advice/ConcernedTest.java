package org.hopscope.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.scenario.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConcernedTest {
  @Test
  void whereItIsSeenAndWhatLedThere() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("wrong-password").run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      Finding top = Advice.of(graph).top().orElseThrow();
      assertThat(Concerned.by(top, graph)).contains(top.hop()).doesNotContain("pc", "account", "r0.root");
    }
  }
}
