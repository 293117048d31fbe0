package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** This computer's clock against the servers'. */
@Timeout(60)
class ClockSkewTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  private List<String> warnings(HopGraph graph) {
    return graph.warnings().stream().flatMap(node -> node.outcome().map(Outcome::summary).map(words::say).stream())
        .toList();
  }

  @Test
  void isAWarningOfAWayThatIsOpen() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("clock-skew").run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(graph.verdict().outcome()).as(rehearsal.story()).isEqualTo(Result.CONNECTS);
      assertThat(warnings(graph)).anyMatch(
          says -> says.startsWith("The clock of autodiscover-s.outlook.com is 12 minutes ahead of this computer's."));
    }
  }

  @Test
  void nothingIsSaidWhereClocksAgree() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("ews-throttled").run()) {
      assertThat(warnings(GraphFold.replay(rehearsal.events()))).noneMatch(says -> says.contains("clock"));
    }
  }
}
