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
    return published("hybrid-cloud-internet")
        .exchange(mail().redirectAddr(ANNA, ANNA_IN_THE_CLOUD))
        .microsoft365(tenant("contoso").mailbox(ANNA, ANNA_IN_THE_CLOUD))
        .build();
  }

  static Scenario ownMailbox() {
    return published("hybrid-onprem")
        .exchange(mail().mailbox(ANNA))
        .microsoft365(tenant("contoso").user(ANNA))
        .build();
  }

  static Scenario certExpired() {
    return published("cert-expired")
        .exchange(mail().mailbox(ANNA).certificateExpired())
        .microsoft365(tenant("contoso").user(ANNA))
        .build();
  }

  /** The tenant was renamed, and the remote mailbox still names the old one. */
  static Scenario redirectAddrDead() {
    return published("redirectaddr-dead")
        .exchange(mail().redirectAddr(ANNA, "anna@contoso-old.mail.onmicrosoft.com"))
        .microsoft365(tenant("contoso").mailbox(ANNA, ANNA_IN_THE_CLOUD))
        .build();
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
