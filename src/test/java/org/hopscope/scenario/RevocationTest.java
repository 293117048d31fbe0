package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Standing;
import org.hopscope.model.Evidence.Teller;
import org.hopscope.model.Fault;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates whose authority can be asked whether it still stands by them. */
@Timeout(60)
class RevocationTest {
  private static final String DESK = "pki.practice-ca.com";
  private final Wording words = new Wording(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({"cert-revoked, OCSP", "cert-revoked-crl, CRL"})
  void aCertificateThatWasTakenBackGetsNoPassword(String world, Teller by) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(graph.verdict().outcome()).as(rehearsal.story()).isEqualTo(Result.BLOCKED);
      assertThat(graph.verdict().brokenAt()).contains("r0.autodiscover");
      assertThat(rehearsal.outcome("r0.autodiscover")).get().isInstanceOfSatisfying(
          Outcome.Failed.class, f -> assertThat(f.fault()).isEqualTo(Fault.TLS_REVOKED));
      assertThat(rehearsal.lab().log()).as(rehearsal.story()).noneMatch(LabRequest::bringsPassword);
      assertThat(standings(graph)).anySatisfy(s -> {
        assertThat(s.standing()).isEqualTo(Standing.REVOKED);
        assertThat(s.word().map(Evidence.Word::by)).contains(by);
        assertThat(words.say(s.says())).contains(DESK, "Reason: key compromise.");
      });
    }
  }

  @Test
  void oneThatStillStandsIsToldWithWhoSaidSo() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("cert-not-revoked").run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(graph.verdict().outcome()).as(rehearsal.story()).isEqualTo(Result.CONNECTS);
      assertThat(graph.warnings()).as(rehearsal.story()).isEmpty();
      assertThat(standings(graph).filter(s -> s.standing() == Standing.GOOD)).isNotEmpty()
          .allSatisfy(s -> assertThat(words.say(s.says())).startsWith("Not revoked, says http://" + DESK));
      assertThat(rehearsal.lab().log().stream().map(LabRequest::host).filter(DESK::equals)).hasSize(1);
    }
  }

  @Test
  void anAuthorityThatIsSilentKeepsNobodyOutAndIsAWarning() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("revocation-unreachable").run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(graph.verdict().outcome()).as(rehearsal.story()).isEqualTo(Result.CONNECTS);
      assertThat(graph.warnings().stream().map(n -> n.outcome().map(Outcome::summary).map(words::say).orElse("")))
          .filteredOn(says -> says.contains(DESK)).singleElement().asString().contains("Outlook connects nevertheless");
    }
  }

  /** Who names nobody is not spoken about. */
  @Test
  void aCertificateThatNamesNobodyIsNoMatter() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("onprem-only").run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(standings(graph)).isNotEmpty().allMatch(s -> s.standing() == Standing.NOT_ASKED);
      assertThat(graph.warnings()).isEmpty();
    }
  }

  private static Stream<Evidence.Revocation> standings(HopGraph graph) {
    return graph.hops().stream().flatMap(n -> n.evidence().stream())
        .flatMap(e -> e instanceof Evidence.Revocation r ? Stream.of(r) : Stream.empty());
  }
}
