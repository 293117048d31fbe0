package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;
import static org.hopscope.lab.scenario.OwnWorlds.mail;
import static org.hopscope.lab.scenario.OwnWorlds.published;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import org.hopscope.lab.exchange.EwsConduct;
import org.hopscope.lab.exchange.Services;

/** Companies where the way to the mailbox is open, and a service beside it is not. */
final class ServiceWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String OTTO = "otto@fabrikam.com";

  private ServiceWorlds() {}

  static List<Scenario> broken() {
    return List.of(online("ews-blocked", new EwsConduct.Blocked()).build());
  }

  /** Each proves one branch; not offered for practice. */
  static List<Scenario> branches() {
    return List.of(
        online("ews-gone", new EwsConduct.Ended()).hidden().build(),
        online("ews-403-no-reason", new EwsConduct.Forbidden()).hidden().build(),
        online("ews-throttled", new EwsConduct.Busy(297_749)).hidden().build(),
        own("ews-overrun", new EwsConduct.Overrun(120)),
        own("ews-blocked-own", new EwsConduct.Blocked()),
        own("ews-older-server", new EwsConduct.Older("14.3.123.4")),
        own("ews-refuses", new EwsConduct.Refuses(
            "ErrorMailboxStoreUnavailable", "The mailbox database is temporarily unavailable.")));
  }

  private static WorldBuilder online(String id, EwsConduct conduct) {
    return world(id, ANNA)
        .mxAtMicrosoft("contoso.com")
        .website("contoso.com")
        .cname("autodiscover.contoso.com", "autodiscover.outlook.com")
        .microsoft365(tenant("contoso").mailbox(ANNA).services(Services.HEALTHY.ews(conduct)));
  }

  private static Scenario own(String id, EwsConduct conduct) {
    return published(id).exchange(mail().mailbox(OTTO).services(Services.HEALTHY.ews(conduct))).hidden().build();
  }
}
