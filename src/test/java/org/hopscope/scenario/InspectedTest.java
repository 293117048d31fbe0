package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Store;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who signed what a Microsoft host presents, where the computer trusts it. */
@Timeout(60)
class InspectedTest {
  private static final String AUTHORITY = "Contoso Web Inspection CA";
  private final Wording words = new Wording(Locale.ENGLISH);

  @Test
  void aTrustedProxyIsNamedAsAWarningOfAWayThatIsOpen() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("inspected-trusted").run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(graph.verdict().outcome()).as(rehearsal.story()).isEqualTo(Result.CONNECTS);
      assertThat(graph.warnings())
          .flatExtracting(node -> node.outcome().map(Outcome::summary).map(words::say).stream().toList())
          .anyMatch(says -> says.contains(AUTHORITY) && says.contains("outlook.com"));
      assertThat(graph.hops().stream().flatMap(this::notes)).anyMatch(n -> n.contains(AUTHORITY));
      assertThat(graph.hops().stream().flatMap(InspectedTest::handshakes).filter(t -> t.fault().isEmpty()))
          .isNotEmpty().allMatch(t -> t.vouched().by().equals(Set.of(Store.SYSTEM)));
    }
  }

  /** The company's own host may be signed by the company's own authority. */
  @Test
  void nobodyIsNamedAtTheOwnHosts() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("inspected-trusted").run()) {
      assertThat(GraphFold.replay(rehearsal.events()).hops().stream().flatMap(InspectedTest::handshakes)
          .filter(t -> t.host().endsWith("contoso.com")))
          .allMatch(t -> t.vouched().inspector().equals(Optional.empty()));
    }
  }

  @Test
  void withoutAProxyNobodyIsNamed() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("cloud-healthy-internet").run()) {
      assertThat(GraphFold.replay(rehearsal.events()).hops().stream().flatMap(InspectedTest::handshakes))
          .isNotEmpty().allMatch(t -> t.vouched().inspector().isEmpty());
    }
  }

  private Stream<String> notes(HopNode node) {
    return node.evidence().stream().filter(Evidence.Note.class::isInstance)
        .map(n -> words.say(((Evidence.Note) n).message()));
  }

  private static Stream<Evidence.Tls> handshakes(HopNode node) {
    return node.evidence().stream().filter(Evidence.Tls.class::isInstance).map(Evidence.Tls.class::cast);
  }
}
