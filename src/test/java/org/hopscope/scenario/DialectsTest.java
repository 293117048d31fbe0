package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Agreement;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The three dialects of Autodiscover, asked of the same host and laid side by side. */
@Timeout(60)
class DialectsTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  static Stream<String> healthy() {
    return Expected.all().stream().filter(e -> e.outcome() == Result.CONNECTS).map(Expected::scenario)
        .filter(id -> !id.equals("dialects-disagree"));
  }

  @ParameterizedTest
  @MethodSource("healthy")
  void aHealthyServerSaysTheSameInAllThree(String id) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(id).run()) {
      List<HopNode> compared = dialects(rehearsal);
      assertThat(compared).as(rehearsal.story()).isNotEmpty();
      for (HopNode node : compared) {
        assertThat(node.state()).as(says(node) + rehearsal.story()).isEqualTo(HopState.PASSED);
        assertThat(says(node)).startsWith("POX, SOAP and version 2 agree at ");
        assertThat(node.onPath()).isFalse();
      }
      assertThat(GraphFold.replay(rehearsal.events()).warnings()).isEmpty();
    }
  }

  private static List<HopNode> dialects(Rehearsal rehearsal) {
    return GraphFold.replay(rehearsal.events()).hops().stream().filter(n -> n.id().startsWith("dialects")).toList();
  }

  private String says(HopNode node) {
    return node.outcome().map(Outcome::summary).map(words::say).orElse("");
  }
}
