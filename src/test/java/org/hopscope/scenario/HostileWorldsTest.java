package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.lab.LabRequest;
import org.hopscope.lab.PracticeLab;
import org.hopscope.model.Decision;
import org.hopscope.model.Fault;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad worlds end in a hop that says what happened. */
@Timeout(60)
class HostileWorldsTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
      "no-network, r0.dns, DNS_UNREACHABLE",
      "no-dns, r0.dns, DNS_TIMEOUT",
      "lying-dns, r0.dns, DNS_HIJACKED",
      "never-answers, r0.autodiscover, HTTP_TIMEOUT",
      "endless-body, r0.autodiscover, HTTP_TOO_LARGE",
      "huge-xml, r0.autodiscover, HTTP_TOO_LARGE",
      "external-entity, r0.autodiscover, XML_HOSTILE",
      "redirect-to-http, r0.autodiscover, REDIRECT_INSECURE",
      "slow-drip, r0.autodiscover, HTTP_TIMEOUT",
      "entity-bomb, r0.autodiscover, XML_HOSTILE",
      "gigabyte-body, r0.autodiscover, HTTP_TOO_LARGE",
      "gzip-bomb, r0.autodiscover, HTTP_TOO_LARGE",
      "gzip-garbage, r0.autodiscover, HTTP_MALFORMED",
      "deflate-garbage, r0.autodiscover, NOT_XML",
      "many-headers, r0.autodiscover, HTTP_MALFORMED",
      "huge-header, r0.autodiscover, HTTP_MALFORMED",
      "huge-challenge, r0.autodiscover, HTTP_MALFORMED",
      "long-challenge, r0.autodiscover, WRONG_PASSWORD",
      "chunk-garbage, r0.autodiscover, HTTP_MALFORMED",
      "no-status, r0.autodiscover, HTTP_MALFORMED",
      "status-999, r0.autodiscover, HTTP_UNEXPECTED",
      "endless-continue, r0.autodiscover, HTTP_TIMEOUT",
      "cut-short, r0.autodiscover, CONNECTION_RESET",
      "retry-in-1970, r0.autodiscover, HTTP_UNAVAILABLE",
      "certificate-from-1970, r0.autodiscover, TLS_EXPIRED",
      "cname-loop, r0.autodiscover, DNS_LOOP",
      "srv-foreign, r0.srv, REDIRECT_REFUSED",
      "srv-anyones, r0.srv, REDIRECT_REFUSED",
      "redirect-unknown, r0.redirect, REDIRECT_REFUSED",
      "redirect-anyones, r0.autodiscover, REDIRECT_REFUSED",
      "redirect-deep, r0.autodiscover.u10, REDIRECT_TOO_DEEP",
      "redirect-script, r0.autodiscover, HTTP_UNEXPECTED",
      "redirectaddr-itself, r0.where, REDIRECT_ADDR_LOOP",
      "redirectaddr-anyones, r0.where, REDIRECT_REFUSED"})
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
  void anSrvRecordMustNameAServer() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("srv-no-name").run()) {
      assertThat(rehearsal.outcome("r0.srv")).get().isInstanceOf(Outcome.Failed.class);
      assertThat(GraphFold.replay(rehearsal.events()).verdict().brokenAt()).as(rehearsal.story()).contains("r0.srv");
    }
  }

  /** Nothing that follows a line break in Location becomes a header or a request. */
  @Test
  void aTamperedRedirectIsFollowedToItsHostOrNowhere() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("redirect-split").run()) {
      assertThat(rehearsal.outcome("r0.autodiscover")).isPresent();
      assertThat(rehearsal.lab().log()).noneMatch(r -> r.path().contains("broken"));
    }
  }

  /** Whatever names it, nothing is sent to a host that anybody can have registered. */
  @ParameterizedTest
  @ValueSource(strings = {"srv-anyones", "redirect-anyones", "redirectaddr-anyones"})
  void aNameThatAnybodyMayOwnIsNeverAsked(String world) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).agreeing((question, host, why) -> true).run()) {
      assertThat(rehearsal.lab().log()).extracting(LabRequest::host)
          .doesNotContain("autodiscover.com", "autodiscover.co.uk");
    }
  }

  /** The question comes before the first packet. */
  @ParameterizedTest
  @ValueSource(strings = {"srv-foreign", "redirect-unknown"})
  void anUnknownServerIsAskedOnlyWhenTheTechnicianAgrees(String world) throws Exception {
    try (Rehearsal refusing = new Rehearsal(world).run()) {
      assertThat(refusing.lab().log()).extracting(LabRequest::host).doesNotContain("mail.proseware-hosting.com");
      assertThat(refusing.events()).anyMatch(
          e -> e instanceof AnalysisEvent.Decided(var at, Decision.RedirectUrl(var from, var to, var url, boolean followed, var why))
              && !followed);
    }
    try (Rehearsal agreeing = new Rehearsal(world).agreeing((question, host, why) -> true).run()) {
      assertThat(GraphFold.replay(agreeing.events()).verdict().outcome()).as(agreeing.story())
          .isEqualTo(Result.CONNECTS);
    }
  }

  @Test
  void outlookFollowsTenRedirectsAndNoMore() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("redirect-deep").run()) {
      assertThat(rehearsal.lab().log()).extracting(LabRequest::path)
          .contains("/autodiscover/10").doesNotContain("/autodiscover/11");
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
  @CsvSource({"cloud-two-holes", "hybrid-two-holes", "ipv6-dead", "utf-16", "bad-utf-8", "created-in-1970"})
  void silentHostsDoNotStandInTheWay(String world) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(graph.verdict().outcome()).as(rehearsal.story()).isEqualTo(Result.CONNECTS);
    }
  }

  @Test
  void everyHiddenWorldIsTried() {
    List<String> expected = Expected.every().map(Expected::scenario).distinct().toList();
    assertThat(PracticeLab.scenarios().stream().filter(s -> s.hidden()).map(s -> s.id()))
        .filteredOn(id -> !expected.contains(id))
        .containsExactlyInAnyOrder(
            "no-network", "no-dns", "lying-dns", "never-answers", "endless-body", "huge-xml", "external-entity",
            "redirect-to-http", "garbage-tls", "slow-drip", "cloud-two-holes", "hybrid-two-holes", "ipv6-dead",
            "entity-bomb", "gigabyte-body", "gzip-bomb", "gzip-garbage", "deflate-garbage", "many-headers",
            "huge-header", "huge-challenge", "long-challenge", "chunk-garbage", "no-status", "status-999",
            "endless-continue", "cut-short", "retry-in-1970", "certificate-from-1970", "created-in-1970", "utf-16",
            "bad-utf-8", "cname-loop", "srv-no-name", "srv-foreign", "srv-anyones", "redirect-anyones",
            "redirect-own", "redirect-onward",
            "redirect-deep", "redirect-script", "redirect-split", "redirectaddr-itself", "redirectaddr-anyones",
            "all-silent", "all-silent-inside", "servers-silent-inside", "all-mute", "all-mute-inside",
            "dns-silent-inside",
            "both-sides-gone",
            // MapiTest
            "mapi-version-blocked", "mapi-cached-mode", "mapi-encryption", "mapi-paused", "mapi-denied",
            "mapi-in-transit",
            "mapi-offline", "mapi-back-off", "mapi-wrong-length", "mapi-done-first", "mapi-pending", "mapi-overrun",
            "mapi-reset",
            // SignInPaneTest
            "code-not-entered",
            // ProxySignInTest
            "proxy-basic");
  }
}
