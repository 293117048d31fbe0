package org.hopscope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Stage;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block;
import org.hopscope.snapshot.evidence.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the inspector shows of a hop, without a window. */
class SheetsTest {
  private static final Instant TODAY = Instant.parse("2026-11-24T00:00:00Z");
  private final InspectorModel model = new InspectorModel(new Wording(Locale.ENGLISH));

  private void show(Outcome outcome, Evidence... evidence) {
    Hop hop = new Hop("r0.scp", Stage.FIND, Lane.HYBRID, HopKind.DIRECTORY, Message.of("hop.scp"),
        "dc1.contoso.com", Optional.of("pc"));
    model.show(new HopNode(hop, HopState.PASSED, Duration.ZERO, Optional.of(Duration.ofMillis(40)),
        Optional.of(outcome), List.of(evidence), true), Optional.of(TODAY));
  }

  private static Outcome passed() {
    return new Outcome.Passed(Message.of("pc.ready"));
  }

  private String copy(String id) {
    return sheet(id).copy();
  }

  private Sheet sheet(String id) {
    return model.sheets().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aHopWithoutEvidenceHasASummaryOnly() {
    show(new Outcome.Skipped(SkipReason.NOT_JOINED, Message.of("pc.no-ad")));
    assertThat(model.sheets()).extracting(Sheet::id).containsExactly("summary");
    assertThat(copy("summary")).contains("That means: This computer is in no Active Directory domain");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyFaultIsExplained(Fault fault) {
    show(new Outcome.Failed(fault, Message.of("pc.ready")));
    assertThat(copy("summary")).doesNotContain("means.");
  }

  @ParameterizedTest
  @EnumSource(SkipReason.class)
  void everySkipIsExplained(SkipReason reason) {
    show(new Outcome.Skipped(reason, Message.of("pc.ready")));
    assertThat(copy("summary")).doesNotContain("means.");
  }

  @ParameterizedTest
  @EnumSource(HopKind.class)
  void everyKindSaysWhatWasTried(HopKind kind) {
    Hop hop = new Hop("x", Stage.FIND, Lane.HYBRID, kind, Message.of("hop.scp"), "host", Optional.empty());
    model.show(new HopNode(hop, HopState.RUNNING, Duration.ZERO, Optional.empty(), Optional.empty(), List.of(),
        true), Optional.empty());
    assertThat(copy("summary")).doesNotContain("tried.");
  }

  @ParameterizedTest
  @EnumSource(Evidence.DnsStatus.class)
  void everyDnsAnswerHasItsWords(Evidence.DnsStatus status) {
    show(passed(), new Evidence.Dns("192.0.2.53", "contoso.com", "A", status, List.of("a.example", "b.example"),
        List.of(), Duration.ofMillis(3)));
    assertThat(copy("dns")).doesNotContain("dns.").contains("a.example \u2192 b.example");
  }

  @ParameterizedTest
  @EnumSource(Evidence.Store.class)
  void whoVouchesForACertificateIsTold(Evidence.Store store) {
    show(passed(), new Evidence.Tls("outlook.office365.com", "TLSv1.3", "", true, true, List.of(), Optional.empty(), "",
        Duration.ofMillis(3), new Evidence.Vouched(Set.of(store), Optional.of("CN=Contoso Web Inspection CA"))));
    assertThat(copy("certificates")).contains("Trusted by", "CN=Contoso Web Inspection CA").doesNotContain("tls.");
  }

  @ParameterizedTest
  @CsvSource({"GOOD,STAPLE", "GOOD,OCSP", "GOOD,CRL", "REVOKED,STAPLE", "REVOKED,OCSP", "REVOKED,CRL", "UNKNOWN,OCSP",
      "UNTOLD,", "NOT_ASKED,"})
  void howACertificateStandsWithItsAuthorityIsTold(Evidence.Standing standing, Evidence.Teller by) {
    Instant then = Instant.parse("2026-11-20T08:00:00Z");
    Evidence.Certificate leaf = new Evidence.Certificate(
        "CN=mail.contoso.com", "CN=CA", List.of(), then, then, "", "", "AA:BB");
    Optional<Evidence.Word> word = Optional.ofNullable(by).map(teller -> new Evidence.Word(
        teller, "http://pki.contoso.com/", then, Optional.of(then.plusSeconds(60)), Optional.of(then), "superseded"));
    show(passed(),
        new Evidence.Tls("mail.contoso.com", "TLSv1.3", "", true, true, List.of(leaf), Optional.empty(), "",
            Duration.ofMillis(3)),
        new Evidence.Revocation(leaf.subject(), leaf.sha256(), standing, word, List.of(new Evidence.Asked(
            Evidence.Teller.CRL, "ldap:///CN=CA", Evidence.Answered.PASSED_OVER,
            Message.of("revocation.passed-over", "ldap:///CN=CA"))), Duration.ofMillis(3)));
    assertThat(copy("certificates")).contains("Revocation", "ldap:///CN=CA is not asked").doesNotContain("revocation.",
        "tls.");
  }

  @Test
  void servicePointsStandInTheirRankWithWhyAndWhen() {
    show(passed(), new Evidence.Directory("dc1.contoso.com", "CN=Services",
        "(objectClass=serviceConnectionPoint)", "computer",
        List.of(scp("https://second.contoso.com", 2, "scp.why.no-site"),
            scp("https://first.contoso.com", 1, "scp.why.in-site")),
        Optional.empty(), "", Duration.ofMillis(7)));
    assertThat(copy("directory")).containsSubsequence("1. https://first.contoso.com", "this computer's own.",
        "Created: 2019-05-01 08:00 UTC", "2. https://second.contoso.com");
  }

  @Test
  void whatTheDirectoryPublishedIsATableUnderHowItWasFoundAndTheOwnSite() {
    Evidence.Directory query = new Evidence.Directory("dc1.contoso.com", "CN=Services", "(x)", "computer",
        List.of(), Optional.empty(), "", Duration.ofMillis(7));
    show(passed(), query.ranked(
        List.of(scp("not a url", 0, "scp.why.malformed"),
            scp("https://ex1.contoso.com/Autodiscover/Autodiscover.xml", 1, "scp.why.oldest")),
        Message.of("scp.by.site", "HQ"), Optional.of("HQ")));
    List<Block> blocks = sheet("directory").blocks();
    assertThat(blocks.subList(0, 3)).extracting(Block::copy).containsExactly(
        "\ndc1.contoso.com", "Controller of this computer's site HQ.", "This computer is in the site HQ.");
    Block.Candidates table = (Block.Candidates) blocks.get(3);
    assertThat(table.rows()).extracting(Block.Candidate::place, Block.Candidate::host).containsExactly(
        tuple("1.", "ex1.contoso.com"), tuple("\u2013", "not a url"));
    assertThat(copy("directory")).contains("\u2013 not a url\nNot used: no valid address.\nSites: HQ");
  }

  @ParameterizedTest
  @EnumSource(Evidence.Difference.class)
  void bothSidesStandBesideEachOtherWithWhatTheirDifferenceMeans(Evidence.Difference differs) {
    show(passed(), new Evidence.SplitHorizon(List.of(new Evidence.Compared("contoso.com", "A",
        List.of(answer("10.0.0.53", "192.0.2.9")), List.of(answer("9.9.9.9", "203.0.113.80")), differs))));
    Block.Sides sides = (Block.Sides) sheet("dns").blocks().getFirst();
    assertThat(sides.inside().answers()).containsExactly(new Block.Answer("192.0.2.9 (60 s)", "from 10.0.0.53", true));
    assertThat(sides.means()).doesNotContain("dns.").endsWith(".");
    assertThat(copy("dns")).containsSubsequence("A contoso.com", "Inside:", "192.0.2.9", "Internet:", "203.0.113.80");
  }

  private static Evidence.Dns answer(String resolver, String address) {
    return new Evidence.Dns(resolver, "contoso.com", "A", Evidence.DnsStatus.FOUND, List.of(),
        List.of(new Evidence.DnsRecord("contoso.com", "A", 60, address)), Duration.ofMillis(3));
  }

  private static Evidence.ScpObject scp(String url, int rank, String why) {
    return new Evidence.ScpObject("CN=EX" + rank, url, List.of("HQ"),
        Optional.of(Instant.parse("2019-05-01T08:00:00Z")), rank, Message.of(why));
  }

  @Test
  void aCertificateOutOfItsDatesIsMarked() {
    Optional<Instant> today = Optional.of(TODAY);
    assertThat(new Block.Validity(0, TODAY.minusSeconds(99), TODAY.minusSeconds(9), today).good()).isFalse();
    assertThat(new Block.Validity(0, TODAY, TODAY.plusSeconds(10), today).good()).isTrue();
  }

  @Test
  void aSheetIsCopiedWithItsHeaders() {
    show(passed(), new Evidence.Http("GET", "https://contoso.com/", Map.of("User-Agent", List.of("Outlook")), "",
        401, Map.of(), "", List.of("Negotiate", "Basic realm=\"x\""), Optional.empty(), "", List.of()));
    assertThat(copy("exchange"))
        .contains("GET https://contoso.com/", "User-Agent: Outlook", "Sign-in offered: Negotiate");
    assertThat(model.sheets()).extracting(Sheet::id).doesNotContain("timing");
  }
}
