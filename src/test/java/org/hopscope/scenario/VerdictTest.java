package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.graph.ChartLayout;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every practice scenario gives the verdict that a technician must get. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class VerdictTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  static Stream<Expected> expected() {
    return Expected.every();
  }

  @ParameterizedTest
  @MethodSource("expected")
  void theVerdictTellsWhereAndWhat(Expected expected) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(expected.scenario()).as(expected.client()).run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      var verdict = graph.verdict();
      String sentence = words.say(verdict.sentence());
      String story = sentence + rehearsal.story();
      assertThat(verdict.outcome()).as(story).isEqualTo(expected.outcome());
      assertThat(verdict.brokenAt()).as(story).isEqualTo(expected.brokenAt());
      assertThat(verdict.protocol()).as(story).isEqualTo(expected.protocol());
      assertThat(verdict.deployment()).as(story).isEqualTo(expected.deployment());
      assertThat(sentence).contains(expected.says());
      assertThat(verdict.certain()).isTrue();
      Drawing drawing = ChartLayout.lay(graph);
      assertThat(drawing.cards()).filteredOn(Drawing.Card::breaking).extracting(Drawing.Card::hopId)
          .as("the chart shows where the road ends").containsExactlyElementsOf(expected.brokenAt().stream().toList());
      assertThat(lane(graph, expected)).as(story).isEqualTo(expected.lane());
    }
  }

  /** Where the road ends, or the first server on the path to the mailbox. */
  private static org.hopscope.model.Lane lane(HopGraph graph, Expected expected) {
    String hop = expected.brokenAt().orElse("r0.dns");
    boolean byDirectory = graph.hop("r0.scp").filter(HopNode::onPath).isPresent();
    return graph.hop(expected.brokenAt().isEmpty() && byDirectory ? "r0.scp" : hop).orElseThrow().hop().lane();
  }

  @Test
  void noScenarioIsLeftOut() {
    List<String> offered = PracticeLab.scenarios().stream().filter(s -> !s.hidden()).map(Scenario::id).toList();
    assertThat(Expected.all()).extracting(Expected::scenario).containsExactlyInAnyOrderElementsOf(offered);
  }
}
