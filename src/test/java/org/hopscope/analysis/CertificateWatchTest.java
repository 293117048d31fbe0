package org.hopscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Answered;
import org.hopscope.model.Evidence.Standing;
import org.hopscope.model.Evidence.Teller;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Stage;
import org.hopscope.wire.WireClock;
import org.junit.jupiter.api.Test;

/** An authority's word may come when the hop is over. */
class CertificateWatchTest {
  private static final Evidence.Certificate LEAF = new Evidence.Certificate(
      "CN=mail.contoso.com", "CN=CA", List.of(), Instant.EPOCH, Instant.EPOCH, "", "", "AA:BB");

  private final List<AnalysisEvent> events = new ArrayList<>();
  private final CompletableFuture<Evidence.Revocation> word = new CompletableFuture<>();
  private final HopTrack hop = hop();

  private HopTrack hop() {
    Budget budget = new Budget(() -> 0, Duration.ofSeconds(1));
    return new HopTrack(
        new Journal(events::add, WireClock.SYSTEM), new Activity(new Pace(), WireClock.SYSTEM, budget),
        certificate -> Optional.of(word),
        new Hop("h", Stage.PROTOCOL, Lane.HYBRID, HopKind.SERVER, Message.of("hop.pc"), "mail.contoso.com",
            Optional.empty()));
  }

  private void handshake() {
    hop.see(new Evidence.Tls(
        "mail.contoso.com", "TLSv1.3", "", true, true, List.of(LEAF), Optional.empty(), "", Duration.ZERO));
  }

  private static Evidence.Revocation revoked() {
    return new Evidence.Revocation(LEAF.subject(), LEAF.sha256(), Standing.REVOKED,
        Optional.of(new Evidence.Word(Teller.CRL, "http://crl.contoso.com/", Instant.EPOCH, Optional.empty(),
            Optional.of(Instant.EPOCH), "")),
        List.of(), Duration.ZERO);
  }

  private static Evidence.Revocation silent() {
    return new Evidence.Revocation(LEAF.subject(), LEAF.sha256(), Standing.UNTOLD, Optional.empty(),
        List.of(new Evidence.Asked(Teller.OCSP, "http://ocsp.contoso.com/", Answered.SILENT, Message.of("x"))),
        Duration.ZERO);
  }

  private HopNode folded() {
    GraphFold fold = new GraphFold();
    events.forEach(fold::accept);
    return fold.graph().hops().getFirst();
  }

  @Test
  void aHopThatHadPassedFailsByIt() {
    handshake();
    hop.pass(Message.of("hop.pc"));
    assertThat(folded().state()).isEqualTo(HopState.PASSED);
    word.complete(revoked());
    assertThat(folded().state()).isEqualTo(HopState.FAILED);
    assertThat(folded().evidence()).contains(revoked());
  }

  @Test
  void aHopThatIsStillOpenEndsByIt() {
    handshake();
    word.complete(revoked());
    hop.pass(Message.of("hop.pc"));
    assertThat(folded().state()).isEqualTo(HopState.FAILED);
  }

  @Test
  void silenceIsAWarningAfterTheEndToo() {
    handshake();
    hop.pass(Message.of("hop.pc"));
    word.complete(silent());
    assertThat(folded().state()).isEqualTo(HopState.WARNING);
    assertThat(folded().evidence()).contains(silent()).anyMatch(Evidence.Note.class::isInstance);
  }

  @Test
  void whatHadFailedKeepsItsCause() {
    handshake();
    hop.skip(SkipReason.ANSWERED_EARLIER, Message.of("skip.answered-earlier"));
    word.complete(revoked());
    assertThat(folded().state()).isEqualTo(HopState.SKIPPED);
  }
}
