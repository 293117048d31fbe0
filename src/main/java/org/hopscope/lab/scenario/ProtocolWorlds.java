package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.lab.exchange.EwsConduct;
import org.hopscope.lab.exchange.Services;

/**
 * Each kind of deployment in each state that decides about the protocol: the decision table of
 * src/docs/protocols.md. Those that exist for practice are not repeated.
 */
final class ProtocolWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String ANNA_IN_THE_CLOUD = "anna@contoso.mail.onmicrosoft.com";
  private static final String OTTO = "otto@fabrikam.com";
  private static final Services EWS_BLOCKED = Services.HEALTHY.ews(new EwsConduct.Blocked());

  private ProtocolWorlds() {}

  static List<Scenario> branches() {
    return Stream.of(
        cloud("cloud-no-mapi", mailbox().withoutMapiHttp()),
        cloudMailbox("hybrid-cloud-no-mapi", mailbox().withoutMapiHttp()),
        cloudMailbox("hybrid-cloud-ews-blocked", mailbox().services(EWS_BLOCKED)),
        cloudMailbox("hybrid-cloud-modern", mailbox().modernOnly()),
        cloudMailbox("hybrid-cloud-inspected", mailbox()).behindInspectingProxy(),
        cloud("inspected-trusted", mailbox()).behindTrustedInspectingProxy(),
        cloudMailbox("hybrid-cloud-inspected-trusted", mailbox()).behindTrustedInspectingProxy(),
        ownMailbox("hybrid-onprem-inspected-trusted", contoso()).behindTrustedInspectingProxy(),
        own("onprem-inspected-trusted", fabrikam()).behindTrustedInspectingProxy(),
        cloud("inspected-clock-skew", mailbox()).behindTrustedInspectingProxy().clocksAhead(Duration.ofMinutes(12)),
        ownMailbox("hybrid-onprem-no-mapi", contoso().withoutMapiHttp()),
        ownMailbox("hybrid-onprem-ews-blocked", contoso().services(EWS_BLOCKED)),
        ownMailbox("hybrid-onprem-modern", contoso().modernOnly()),
        ownMailbox("hybrid-onprem-inspected", contoso()).behindInspectingProxy(),
        own("onprem-modern", fabrikam().modernOnly()),
        own("onprem-inspected", fabrikam()).behindInspectingProxy())
        .map(world -> world.hidden().build())
        .toList();
  }

  private static Microsoft365 mailbox() {
    return tenant("contoso").mailbox(ANNA, ANNA_IN_THE_CLOUD);
  }

  private static OwnExchange contoso() {
    return HybridWorlds.mail();
  }

  private static OwnExchange fabrikam() {
    return OwnWorlds.mail().mailbox(OTTO);
  }

  private static WorldBuilder cloud(String id, Microsoft365 tenant) {
    return CloudWorlds.published(id).microsoft365(tenant);
  }

  private static WorldBuilder cloudMailbox(String id, Microsoft365 tenant) {
    return HybridWorlds.published(id).exchange(contoso().redirectAddr(ANNA, ANNA_IN_THE_CLOUD)).microsoft365(tenant);
  }

  private static WorldBuilder ownMailbox(String id, OwnExchange exchange) {
    return HybridWorlds.published(id).exchange(exchange.mailbox(ANNA)).microsoft365(tenant("contoso").user(ANNA));
  }

  private static WorldBuilder own(String id, OwnExchange exchange) {
    return OwnWorlds.published(id).exchange(exchange);
  }
}
