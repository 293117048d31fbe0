package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;
import static org.hopscope.lab.scenario.OwnWorlds.mail;
import static org.hopscope.lab.scenario.OwnWorlds.published;

import java.util.List;
import org.hopscope.lab.exchange.ActiveSyncConduct;
import org.hopscope.lab.exchange.EwsConduct;
import org.hopscope.lab.exchange.Services;

/** Companies where the way to the mailbox is open, and a service beside it is not. */
final class ServiceWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String OTTO = "otto@fabrikam.com";

  private ServiceWorlds() {}

  static List<Scenario> broken() {
    String id = "ews-blocked";
    return List.of(online(id, new EwsConduct.Blocked()).mendedBy(CloudWorlds.online(id)));
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
            "ErrorMailboxStoreUnavailable", "The mailbox database is temporarily unavailable.")),
        own("oab-404", Services.HEALTHY.withoutAddressBook()),
        own("healthcheck-red", Services.HEALTHY.outOfOrder("ews").outOfOrder("Microsoft-Server-ActiveSync")),
        own("activesync-403", Services.HEALTHY.activeSync(ActiveSyncConduct.FORBIDDEN)),
        own("activesync-449", Services.HEALTHY.activeSync(ActiveSyncConduct.POLICY)),
        own("activesync-451", Services.HEALTHY.activeSync(ActiveSyncConduct.ELSEWHERE)),
        own("activesync-500", Services.HEALTHY.activeSync(ActiveSyncConduct.BROKEN)),
        own("activesync-503", Services.HEALTHY.activeSync(ActiveSyncConduct.BUSY)),
        own("activesync-no-header", Services.HEALTHY.activeSync(ActiveSyncConduct.STRIPPED)),
        graphDropped());
  }

  private static WorldBuilder online(String id, EwsConduct conduct) {
    return cloud(id, tenant("contoso").mailbox(ANNA).services(Services.HEALTHY.ews(conduct)));
  }

  private static WorldBuilder cloud(String id, Microsoft365 tenant) {
    return CloudWorlds.published(id).microsoft365(tenant);
  }

  private static Scenario own(String id, EwsConduct conduct) {
    return own(id, Services.HEALTHY.ews(conduct));
  }

  private static Scenario own(String id, Services services) {
    return published(id).exchange(mail().mailbox(OTTO).services(services)).hidden().build();
  }

  /** The firewall knows Exchange Online, and nothing of what the new Outlook needs. */
  private static Scenario graphDropped() {
    return cloud("graph-dropped", tenant("contoso").mailbox(ANNA).dropped("graph.microsoft.com")).hidden().build();
  }
}
