package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import org.hopscope.lab.web.Pages;

/** Companies whose mail is on their own Exchange only. */
final class OwnWorlds {
  private static final String OTTO = "otto@fabrikam.com";

  private OwnWorlds() {}

  static List<Scenario> healthy() {
    return List.of(plain(), outlookAnywhereOnly());
  }

  static List<Scenario> broken() {
    return List.of(certWrongName(), redirectLoop(), scpDead(), server503(), html());
  }

  static Scenario plain() {
    return published("onprem-only").exchange(mail().mailbox(OTTO)).build();
  }

  static Scenario outlookAnywhereOnly() {
    return published("outlook-anywhere-only").exchange(mail().mailbox(OTTO).withoutMapiHttp()).build();
  }

  static Scenario certWrongName() {
    return published("cert-wrong-name").exchange(own("mail.fabrikam.com").mailbox(OTTO)).build();
  }

  /** Two servers, each sure that the other one has the mailbox. */
  static Scenario redirectLoop() {
    String path = "/autodiscover/autodiscover.xml";
    return world("redirect-loop", OTTO)
        .mx("fabrikam.com", "mail.fabrikam.com")
        .website("fabrikam.com")
        .exchange(own("autodiscover.fabrikam.com").redirectUrl(OTTO, "https://mail.fabrikam.com" + path))
        .exchange(own("mail.fabrikam.com").redirectUrl(OTTO, "https://autodiscover.fabrikam.com" + path))
        .build();
  }

  /** The server was switched off for good, its object in the directory was forgotten. */
  static Scenario scpDead() {
    return world("scp-dead", OTTO)
        .inside("corp.fabrikam.com")
        .scp("MAIL00", "20160301", "https://mail00.corp.fabrikam.com/autodiscover/autodiscover.xml")
        .deadServer("mail00.corp.fabrikam.com")
        .mx("fabrikam.com", "mail.fabrikam.com")
        .exchange(own("mail.fabrikam.com").mailbox(OTTO))
        .build();
  }

  static Scenario server503() {
    return published("server-503").exchange(mail().mailbox(OTTO).autodiscoverIs(Pages.unavailable())).build();
  }

  static Scenario html() {
    return published("html-not-xml").exchange(mail().mailbox(OTTO).autodiscoverIs(Pages.portal())).build();
  }

  static WorldBuilder published(String id) {
    return world(id, OTTO)
        .mx("fabrikam.com", "mail.fabrikam.com")
        .website("fabrikam.com")
        .cname("autodiscover.fabrikam.com", "mail.fabrikam.com");
  }

  static OwnExchange mail() {
    return own("mail.fabrikam.com").certifiedFor("autodiscover.fabrikam.com");
  }
}
