package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.Evidence;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Behind a proxy: who answers is not always who was asked for. */
@Timeout(60)
class ProxyTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  @Test
  void everyServerIsReachedThroughTheProxyAlone() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("proxy-only").run()) {
      assertThat(rehearsal.lab().log()).filteredOn(r -> r.method().equals("CONNECT")).extracting(LabRequest::path)
          .contains("autodiscover-s.outlook.com:443", "outlook.office365.com:443", "login.microsoftonline.com:443");
      assertThat(tunnels(rehearsal)).isNotEmpty().allSatisfy(tunnel -> {
        assertThat(tunnel.proxy()).isEqualTo("proxy.corp.contoso.com:3128");
        assertThat(tunnel.status()).isEqualTo(200);
        assertThat(tunnel.how()).as("the world's, not the technician's").isEqualTo("proxy.how.computer");
      });
    }
  }

  @Test
  void aNameThatOnlyTheProxyKnowsIsNoFaultOfDns() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("proxy-resolves").run()) {
      assertThat(rehearsal.outcome("r0.dns")).get().isInstanceOfSatisfying(Outcome.Passed.class,
          passed -> assertThat(words.say(passed.summary())).contains("autodiscover.contoso.com", "the proxy"));
      assertThat(words.say(GraphFold.replay(rehearsal.events()).verdict().sentence()))
          .doesNotContain("missing", "owner of the DNS zone");
    }
  }

  /** Else it is a matter of who was there first: the fail-safe has none asked about the same host. */
  @Test
  void theMailVouchesForMicrosoftWhicheverStepComesThere() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("proxy-resolves").run()) {
      assertThat(rehearsal.outcome("r0.redirect.to")).as(rehearsal.story()).get().isInstanceOf(Outcome.Passed.class);
    }
  }

  /** That the proxy takes a connection says nothing of the server behind it. */
  @Test
  void theServerInsideIsGoneThoughTheProxyAnswers() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("proxy-split-gone").run()) {
      assertThat(rehearsal.outcome("r0.outside")).as(rehearsal.story()).get()
          .isInstanceOfSatisfying(Outcome.Warned.class,
              warned -> assertThat(warned.summary().key()).isEqualTo("split.gone"));
    }
  }

  private static List<Evidence.Tunnel> tunnels(Rehearsal rehearsal) {
    return rehearsal.events().stream()
        .flatMap(e -> e instanceof AnalysisEvent.Observed(var at, var hop, Evidence.Tunnel tunnel)
            ? java.util.stream.Stream.of(tunnel) : java.util.stream.Stream.empty())
        .toList();
  }
}
