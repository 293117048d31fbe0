package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Both are true of the same hop, and whoever mends one wants to know of the other. */
  @Test
  void isToldBesideAnInspectingProxy() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("inspected-clock-skew").run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(warnings(graph)).as(rehearsal.story())
          .anyMatch(says -> says.contains("a device on the way opens the connection"));
      assertThat(graph.warnings()).anyMatch(node -> node.notes().stream().map(words::say)
          .anyMatch(says -> says.contains("12 minutes ahead of this computer's")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--agree nobody.example", "--json"})
  void isPrintedBesideAnInspectingProxy(String form) {
    List<String> line = new ArrayList<>(List.of("analyze", "anna@contoso.com", "--scenario", "inspected-clock-skew"));
    line.addAll(List.of(form.split(" ")));
    assertThat(Typed.command("Practice-1!\n", line.toArray(String[]::new)).out())
        .contains("a device on the way opens the connection", "12 minutes ahead");
  }

  @Test
  void nothingIsSaidWhereClocksAgree() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("ews-throttled").run()) {
      assertThat(warnings(GraphFold.replay(rehearsal.events()))).noneMatch(says -> says.contains("clock"));
    }
  }
}
