package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The three dialects of Autodiscover, asked of the same host and laid side by side. */
@Timeout(60)
class DialectsTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  /** A request of SOAP is large enough to get lost where large packets do. */
  private static final Set<String> OTHERWISE = Set.of("dialects-disagree", "net-mtu");

  static Stream<String> healthy() {
    return Expected.all().stream().filter(e -> e.outcome() == Result.CONNECTS).map(Expected::scenario)
        .filter(id -> !OTHERWISE.contains(id));
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
      assertThat(GraphFold.replay(rehearsal.events()).warnings()).doesNotContainAnyElementsOf(compared);
    }
  }

  @Test
  void aDisagreementIsAFindingThoughOutlookConnects() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("dialects-disagree").run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(graph.verdict().outcome()).isEqualTo(Result.CONNECTS);
      HopNode node = dialects(rehearsal).getFirst();
      assertThat(graph.warnings()).containsExactly(node);
      assertThat(says(node)).isEqualTo(
          "autodiscover.fabrikam.com gives different EWS addresses for clients outside. POX says "
              + "https://mail.fabrikam.com/EWS/Exchange.asmx, SOAP says https://old.fabrikam.com/EWS/Exchange.asmx. "
              + "The Exchange administrator must set the "
              + "same URL at the virtual directories of all servers that answer to this name. Differences besides: 1.");
      assertThat(table(node).rows()).filteredOn(r -> r.agreement() == Agreement.DIFFER)
          .extracting(r -> words.say(r.what())).containsExactly("EWS, from outside", "Outlook Anywhere host");
      assertThat(table(node).rows()).filteredOn(r -> r.agreement() == Agreement.AGREE)
          .extracting(r -> words.say(r.what())).contains("Display name", "EWS, from inside", "MAPI over HTTP");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "soap-redirect-address | says two things about where the mailbox is. POX says autodiscover.fabrikam.com, SOAP says otto@fabrikam.mail.onmicrosoft.com",
      "soap-redirect-url | SOAP says https://old.fabrikam.com/autodiscover/autodiscover.svc",
      "soap-error | error InternalServerError by SOAP. It failed inside. Clients that use SOAP"})
  void whatSoapSaysOtherwiseIsWarnedOf(String world, String sentence) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).run()) {
      HopNode node = dialects(rehearsal).getFirst();
      assertThat(node.state()).as(says(node)).isEqualTo(HopState.WARNING);
      assertThat(says(node)).contains(sentence);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "soap-busy | POX and version 2 agree at autodiscover.fabrikam.com. | SOAP: ServerBusy.",
      "only-pox | Only POX gives an answer at autodiscover.fabrikam.com. | does not speak version 2 (HTTP 404)"})
  void aDialectThatIsNotThereIsNoDisagreement(String world, String sentence, String note) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).run()) {
      HopNode node = dialects(rehearsal).getFirst();
      assertThat(node.state()).as(says(node)).isEqualTo(HopState.PASSED);
      assertThat(says(node)).isEqualTo(sentence);
      assertThat(notes(node)).anyMatch(n -> n.contains(note));
    }
  }

  /** Own server first, then Microsoft 365: each is asked itself. */
  @Test
  void inAHybridBothServersAreCompared() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("hybrid-cloud-internet").run()) {
      assertThat(dialects(rehearsal)).extracting(n -> n.hop().host())
          .containsExactly("autodiscover.contoso.com", "autodiscover-s.outlook.com");
      assertThat(table(dialects(rehearsal).getFirst()).rows()).first().satisfies(row -> {
        assertThat(row.pox()).isEqualTo("anna@contoso.mail.onmicrosoft.com").isEqualTo(row.soap());
        assertThat(row.v2()).as("followed to where it leads").isEqualTo("autodiscover-s.outlook.com");
      });
    }
  }

  /** SOAP gets what the host accepted before; version 2 is asked as nobody. */
  @Test
  void thePasswordGoesOnlyWhereItWasAccepted() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("onprem-only").run()) {
      var log = rehearsal.lab().log();
      assertThat(log).filteredOn(r -> r.path().endsWith(".svc"))
          .allMatch(r -> r.authorizationScheme().isPresent()).anyMatch(r -> r.bringsPassword());
      assertThat(log).filteredOn(r -> r.path().contains("autodiscover.json")).isNotEmpty()
          .noneMatch(r -> r.authorizationScheme().isPresent());
    }
    try (Rehearsal refused = new Rehearsal("onprem-only").password("wrong").run()) {
      assertThat(refused.lab().log()).noneMatch(r -> r.path().endsWith(".svc"));
    }
  }

  @Test
  void theSettingsAreThereToBeRead() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("further-mailboxes").run()) {
      HopNode server = GraphFold.replay(rehearsal.events()).hop("r0.autodiscover").orElseThrow();
      Evidence.Settings pox = server.evidence().stream().filter(Evidence.Settings.class::isInstance)
          .map(Evidence.Settings.class::cast).findFirst().orElseThrow();
      assertThat(pox.groups()).extracting(Evidence.Group::title).containsExactly(
          "User", "Account", "AlternativeMailbox", "AlternativeMailbox", "mapiHttp", "EXCH", "EXPR", "WEB", "EXHTTP",
          "EXHTTP");
      assertThat(notes(server)).contains(
          "Public folders are found by the mailbox folders@fabrikam.com.",
          "Further mailboxes that Outlook opens as well: 2.");
    }
  }

  private static Evidence.Comparison table(HopNode node) {
    return node.evidence().stream().filter(Evidence.Comparison.class::isInstance).map(Evidence.Comparison.class::cast)
        .findFirst().orElseThrow();
  }

  private List<String> notes(HopNode node) {
    return node.evidence().stream().filter(Evidence.Note.class::isInstance)
        .map(e -> words.say(((Evidence.Note) e).message())).toList();
  }

  private static List<HopNode> dialects(Rehearsal rehearsal) {
    return GraphFold.replay(rehearsal.events()).hops().stream().filter(n -> n.id().startsWith("dialects")).toList();
  }

  private String says(HopNode node) {
    return node.outcome().map(Outcome::summary).map(words::say).orElse("");
  }
}
