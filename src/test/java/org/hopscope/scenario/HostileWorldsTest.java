package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.lab.PracticeLab;
import org.hopscope.model.Fault;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad worlds end in a hop that says what happened. */
@Timeout(60)
class HostileWorldsTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
      "no-network, r0.dns, DNS_UNREACHABLE",
      "no-dns, r0.dns, DNS_TIMEOUT",
      "lying-dns, r0.autodiscover, TLS_WRONG_NAME",
      "never-answers, r0.autodiscover, HTTP_TIMEOUT",
      "endless-body, r0.autodiscover, HTTP_TOO_LARGE",
      "huge-xml, r0.autodiscover, HTTP_TOO_LARGE",
      "external-entity, r0.autodiscover, XML_HOSTILE",
      "redirect-to-http, r0.autodiscover, REDIRECT_INSECURE",
      "slow-drip, r0.autodiscover, HTTP_TIMEOUT"})
  void theHopSaysWhatHappened(String world, String hop, Fault fault) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).within(Duration.ofSeconds(3), Duration.ofSeconds(20)).run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      String sentence = words.say(graph.verdict().sentence());
      assertThat(graph.verdict().outcome()).as(sentence).isEqualTo(Result.BLOCKED);
      assertThat(graph.verdict().brokenAt()).as(sentence + rehearsal.story()).contains(hop);
      Optional<Outcome> outcome = rehearsal.outcome(hop);
      assertThat(outcome).get().isInstanceOfSatisfying(
          Outcome.Failed.class, f -> assertThat(f.fault()).as(rehearsal.story()).isEqualTo(fault));
    }
  }

  @Test
  void garbageInsteadOfTlsIsTold() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("garbage-tls").run()) {
      assertThat(rehearsal.outcome("r0.autodiscover")).get().isInstanceOf(Outcome.Failed.class);
      assertThat(GraphFold.replay(rehearsal.events()).verdict().brokenAt()).contains("r0.autodiscover");
    }
  }

  @Test
  void anExternalEntityIsNeverFetched() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("external-entity").run()) {
      assertThat(rehearsal.lab().log()).noneMatch(r -> r.path().contains("collect"));
    }
  }

  /** Two hosts that never answer hide nothing. */
  @ParameterizedTest
  @CsvSource({"cloud-two-holes", "hybrid-two-holes", "ipv6-dead"})
  void silentHostsDoNotStandInTheWay(String world) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(graph.verdict().outcome()).as(rehearsal.story()).isEqualTo(Result.CONNECTS);
    }
  }

  @Test
  void everyHiddenWorldIsTried() {
    List<String> expected = Expected.hidden().stream().map(Expected::scenario).toList();
    assertThat(PracticeLab.scenarios().stream().filter(s -> s.hidden()).map(s -> s.id()))
        .containsAll(expected)
        .filteredOn(id -> !expected.contains(id))
        .containsExactlyInAnyOrder(
            "no-network", "no-dns", "lying-dns", "never-answers", "endless-body", "huge-xml", "external-entity",
            "redirect-to-http", "garbage-tls", "slow-drip", "cloud-two-holes", "hybrid-two-holes", "ipv6-dead");
  }
}
