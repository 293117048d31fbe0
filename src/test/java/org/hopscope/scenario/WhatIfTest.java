package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.ProtocolChoice.PassedOver;
import org.hopscope.graph.ProtocolChoice.Why;
import org.hopscope.graph.Verdict;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.graph.WhatIf;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.model.Protocol;
import org.hopscope.model.TlsVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What would another Outlook do? That it is what this Outlook would meet, the ProtocolTableTest proves. */
@Timeout(120)
class WhatIfTest {

  @Test
  void theChartLeadsToTheMailboxByTheOtherProtocol() throws Exception {
    HopGraph seen = analysed("onprem-only", ClientProfile.OUTLOOK_WINDOWS);
    HopGraph old = WhatIf.of(seen, ClientProfile.OUTLOOK_2010).graph();
    assertThat(seen.hop("p.mapi-http").orElseThrow().onPath()).isTrue();
    assertThat(old.hop("p.mapi-http").orElseThrow().onPath()).isFalse();
    assertThat(old.path().getLast().hop().kind()).isEqualTo(HopKind.MAILBOX);
    assertThat(old.path().get(old.path().size() - 2).id()).isEqualTo("p.outlook-anywhere");
  }

  @Test
  void everyProtocolPassedOverHasItsReason() throws Exception {
    HopGraph seen = analysed("hybrid-onprem", ClientProfile.OUTLOOK_WINDOWS);
    assertThat(why(seen)).containsEntry(Protocol.OUTLOOK_ANYWHERE, Why.COMES_LATER).containsEntry(Protocol.EWS,
        Why.CLIENT_LACKS);
    assertThat(why(analysed("mapi-http-disabled", ClientProfile.OUTLOOK_WINDOWS))).containsEntry(Protocol.MAPI_HTTP,
        Why.SWITCHED_OFF);
    assertThat(why(analysed("outlook-anywhere-only", ClientProfile.OUTLOOK_WINDOWS))).containsEntry(Protocol.MAPI_HTTP,
        Why.NOT_OFFERED);
    assertThat(
        why(WhatIf.of(analysed("modern-auth", ClientProfile.OUTLOOK_WINDOWS), ClientProfile.OUTLOOK_2013).graph()))
        .containsEntry(Protocol.MAPI_HTTP, Why.SIGN_IN);
  }

  /** Behind a policy that blocks passwords, the other client would be refused: only a token was shown here. */
  @Test
  void thatNoPasswordWasTriedIsSaid() throws Exception {
    HopGraph seen = analysed("legacy-auth-blocked", ClientProfile.OUTLOOK_WINDOWS);
    assertThat(WhatIf.of(seen, ClientProfile.OUTLOOK_2013).caveats()).extracting(Message::key)
        .contains("what-if.password");
    assertThat(WhatIf.of(seen, ClientProfile.OUTLOOK_2019).caveats()).isEmpty();
  }

  @Test
  void whatTheOldClientNeverAskedForIsNotKnown() throws Exception {
    HopGraph seen = analysed("onprem-only", ClientProfile.OUTLOOK_2010);
    WhatIf newer = WhatIf.of(seen, ClientProfile.OUTLOOK_2016);
    assertThat(newer.choice().passedOver()).filteredOn(p -> p.protocol() == Protocol.MAPI_HTTP)
        .extracting(PassedOver::why).containsExactly(Why.NOT_ASKED);
    assertThat(newer.caveats()).hasSize(1);
  }

  @Test
  void aClientThatSearchesAlikeNeedsNoCaveat() throws Exception {
    HopGraph seen = analysed("cloud-healthy-internet", ClientProfile.OUTLOOK_WINDOWS);
    assertThat(WhatIf.of(seen, ClientProfile.OUTLOOK_LTSC_2021).caveats()).isEmpty();
  }

  @Test
  void aComputerThatEndsWithTls10CannotReachMicrosoft365() throws Exception {
    HopGraph seen = analysed("cloud-healthy-internet", ClientProfile.OUTLOOK_2013);
    assertThat(seen.verdict().outcome()).isEqualTo(Result.CONNECTS);
    HopGraph windows7 = WhatIf.of(seen, ClientProfile.OUTLOOK_2013, TlsVersion.V1_0).graph();
    assertThat(windows7.verdict().outcome()).isEqualTo(Result.BLOCKED);
    assertThat(windows7.verdict().brokenAt()).contains("p.mapi-http");
    assertThat(why(windows7)).containsEntry(Protocol.MAPI_HTTP, Why.TLS);
    assertThat(WhatIf.of(seen, ClientProfile.OUTLOOK_2013, TlsVersion.V1_2).choice()).isEqualTo(seen.choice());
  }

  @Test
  void norCanItWhereOnlyTheSignInWasLeftOpen() throws Exception {
    HopGraph seen = analysed("modern-auth", ClientProfile.OUTLOOK_WINDOWS);
    Verdict old = WhatIf.of(seen, ClientProfile.OUTLOOK_WINDOWS, TlsVersion.V1_1).graph().verdict();
    assertThat(old.outcome()).isEqualTo(Result.BLOCKED);
    assertThat(old.sentence().toString()).contains("client-tls-too-old");
  }

  @Test
  void whetherAnOwnServerStillTakesOldTlsIsNotClaimed() throws Exception {
    WhatIf windows7 = WhatIf.of(
        analysed("onprem-only", ClientProfile.OUTLOOK_2013), ClientProfile.OUTLOOK_2013, TlsVersion.V1_0);
    assertThat(windows7.choice().protocol()).contains(Protocol.MAPI_HTTP);
    assertThat(windows7.caveats()).extracting(Message::key).containsExactly("what-if.tls");
  }

  private static HopGraph analysed(String scenario, ClientProfile client) throws InterruptedException {
    try (Rehearsal rehearsal = new Rehearsal(scenario).as(client).run()) {
      return GraphFold.replay(rehearsal.events());
    }
  }

  private static Map<Protocol, Why> why(HopGraph graph) {
    Map<Protocol, Why> all = new EnumMap<>(Protocol.class);
    graph.choice().passedOver().forEach(p -> all.put(p.protocol(), p.why()));
    return all;
  }
}
