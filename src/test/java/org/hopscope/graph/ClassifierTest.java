package org.hopscope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.Decision.MailboxHome;
import org.hopscope.model.Fault;
import org.hopscope.model.SkipReason;
import org.junit.jupiter.api.Test;

class ClassifierTest {
  private static final String OWN_MX = "10 mail.contoso.com.";

  private static Deployment of(Tale tale) {
    return tale.verdict().deployment();
  }

  @Test
  void whatAnsweredDecides() {
    assertThat(of(Tales.cloudHealthy())).isEqualTo(Deployment.CLOUD_ONLY);
    assertThat(of(Tales.hybridCloud())).isEqualTo(Deployment.HYBRID_CLOUD_MAILBOX);
    assertThat(of(Tales.onPremises(Tales.MX_MICROSOFT))).isEqualTo(Deployment.HYBRID_ON_PREMISES_MAILBOX);
    assertThat(of(Tales.onPremises("10 contoso-com.a1.mx.microsoft.")))
        .isEqualTo(Deployment.HYBRID_ON_PREMISES_MAILBOX);
    assertThat(of(Tales.onPremises(OWN_MX))).isEqualTo(Deployment.ON_PREMISES);
  }

  @Test
  void aRedirectAddrThatLeadsNowhereStillTellsHybrid() {
    assertThat(of(Tales.deadRedirectAddr())).isEqualTo(Deployment.HYBRID_CLOUD_MAILBOX);
  }

  @Test
  void anOwnServerThatSpeaksForAMailboxInTheCloudIsHybrid() {
    Tale tale = Tales.ownRecord(OWN_MX).pass("r0.autodiscover").stepChosen("r0.autodiscover")
        .settings("r0.autodiscover", MailboxHome.MICROSOFT_365);
    assertThat(of(tale)).isEqualTo(Deployment.HYBRID_CLOUD_MAILBOX);
  }

  @Test
  void microsoftSendingOnToItselfIsCloudOnly() {
    Tale tale = Tales.cloudRecord().pass("r0.m365").stepChosen("r0.m365")
        .redirectAddr("r0.m365", "anna@contoso.onmicrosoft.com", true);
    assertThat(of(Tales.unreached(tale.noStep()))).isEqualTo(Deployment.CLOUD_ONLY);
  }

  @Test
  void whereNothingAnsweredTheAnnouncementsDecide() {
    Fault expired = Fault.TLS_EXPIRED;
    assertThat(of(Tales.restFails(Tales.cloudRecord().fail("r0.m365", expired)))).isEqualTo(Deployment.CLOUD_ONLY);
    assertThat(of(Tales.restFails(Tales.ownRecord(OWN_MX).fail("r0.autodiscover", expired))))
        .isEqualTo(Deployment.ON_PREMISES);
    assertThat(of(Tales.restFails(Tales.ownRecord(Tales.MX_MICROSOFT).fail("r0.autodiscover", expired))))
        .isEqualTo(Deployment.HYBRID);
    assertThat(of(missing(Tales.MX_MICROSOFT))).isEqualTo(Deployment.CLOUD_ONLY);
    assertThat(of(missing(OWN_MX))).isEqualTo(Deployment.UNKNOWN);
  }

  private static Tale missing(String mx) {
    return Tales
        .restFails(Tales.noRecord(mx).skip("r0.scp", SkipReason.NOT_JOINED).fail("r0.dns", Fault.DNS_NO_DOMAIN));
  }

  @Test
  void anAliasForSomeoneElseTellsNothing() {
    Tale tale = Tales.record(Tale.of("anna@contoso.com"), Leads.ELSEWHERE, "www.old-hoster.example", Tales.MX_MICROSOFT)
        .fail("r0.autodiscover", Fault.TLS_WRONG_NAME);
    assertThat(of(Tales.restFails(tale))).isEqualTo(Deployment.UNKNOWN);
  }

  @Test
  void serversInActiveDirectoryTellOfAnOwnExchange() {
    Tale tale = Tales.noRecord(OWN_MX).scpFound("r0.scp", "https://old.contoso.com/").pass("r0.scp")
        .hop("r0.scp.1", "r0.scp", "old.contoso.com").fail("r0.scp.1", Fault.CONNECT_TIMEOUT);
    assertThat(of(Tales.restFails(tale))).isEqualTo(Deployment.ON_PREMISES);
  }

  @Test
  void whileItRunsNothingIsClaimed() {
    assertThat(of(Tales.ownRecord(OWN_MX))).isEqualTo(Deployment.UNKNOWN);
    assertThat(of(Tales.sentOn())).isEqualTo(Deployment.HYBRID_CLOUD_MAILBOX);
  }
}
