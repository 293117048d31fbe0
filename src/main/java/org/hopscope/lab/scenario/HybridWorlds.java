package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;
import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;

/** Companies with an own Exchange and Microsoft 365, joined. */
final class HybridWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String ANNA_IN_THE_CLOUD = "anna@contoso.mail.onmicrosoft.com";
  private static final String AUTODISCOVER = "https://autodiscover.contoso.com/autodiscover/autodiscover.xml";

  private HybridWorlds() {}

  static List<Scenario> healthy() {
    return List.of(cloudMailboxInside(), cloudMailboxInternet(), ownMailbox());
  }

  static List<Scenario> broken() {
    return List.of(certExpired(), redirectAddrDead());
  }

  static Scenario cloudMailboxInside() {
    return world("hybrid-cloud-inside", ANNA)
        .inside("corp.contoso.com")
        .scp("MAIL01", "20230115", AUTODISCOVER)
        .mxAtMicrosoft("contoso.com")
        .website("contoso.com")
        .cname("autodiscover.contoso.com", "mail.contoso.com")
        .exchange(mail().redirectAddr(ANNA, ANNA_IN_THE_CLOUD))
        .microsoft365(tenant("contoso").mailbox(ANNA, ANNA_IN_THE_CLOUD))
        .build();
  }

  static Scenario cloudMailboxInternet() {
    return remoteMailbox("hybrid-cloud-internet", ANNA_IN_THE_CLOUD).build();
  }

  static Scenario ownMailbox() {
    return ownMailbox("hybrid-onprem", mail()).build();
  }

  static Scenario certExpired() {
    String id = "cert-expired";
    return ownMailbox(id, mail().certificateExpired()).mendedBy(ownMailbox(id, mail()));
  }

  /** The tenant was renamed, and the remote mailbox still names the old one. */
  static Scenario redirectAddrDead() {
    String id = "redirectaddr-dead";
    return remoteMailbox(id, "anna@contoso-old.mail.onmicrosoft.com").mendedBy(remoteMailbox(id, ANNA_IN_THE_CLOUD));
  }

  /** For measuring: the older SCP names a server that is gone, and so is the web site. */
  static Scenario twoHoles() {
    return world("hybrid-two-holes", ANNA)
        .hidden()
        .inside("corp.contoso.com")
        .scp("MAIL00", "20160301", "https://mail00.corp.contoso.com/autodiscover/autodiscover.xml")
        .scp("MAIL01", "20230115", AUTODISCOVER)
        .deadServer("mail00.corp.contoso.com")
        .mxAtMicrosoft("contoso.com")
        .goneWebsite("contoso.com")
        .cname("autodiscover.contoso.com", "mail.contoso.com")
        .exchange(mail().redirectAddr(ANNA, ANNA_IN_THE_CLOUD))
        .microsoft365(tenant("contoso").mailbox(ANNA, ANNA_IN_THE_CLOUD))
        .build();
  }

  private static WorldBuilder ownMailbox(String id, OwnExchange exchange) {
    return published(id).exchange(exchange.mailbox(ANNA)).microsoft365(tenant("contoso").user(ANNA));
  }

  /** @param target where the own Exchange sends Outlook on to */
  private static WorldBuilder remoteMailbox(String id, String target) {
    return published(id)
        .exchange(mail().redirectAddr(ANNA, target))
        .microsoft365(tenant("contoso").mailbox(ANNA, ANNA_IN_THE_CLOUD));
  }

  static WorldBuilder published(String id) {
    return world(id, ANNA)
        .mxAtMicrosoft("contoso.com")
        .website("contoso.com")
        .cname("autodiscover.contoso.com", "mail.contoso.com");
  }

  static OwnExchange mail() {
    return own("mail.contoso.com").certifiedFor("autodiscover.contoso.com");
  }
}
