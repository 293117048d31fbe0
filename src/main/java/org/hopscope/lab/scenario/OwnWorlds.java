package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import org.hopscope.lab.web.Pages;

/** Companies whose mail is on their own Exchange only. */
final class OwnWorlds {
  private static final String OTTO = "otto@fabrikam.com";
  private static final String MAIL = "mail.fabrikam.com";
  private static final String PATH = "/autodiscover/autodiscover.xml";

  private OwnWorlds() {}

  static List<Scenario> healthy() {
    return List.of(plain(), outlookAnywhereOnly());
  }

  static List<Scenario> broken() {
    return List.of(certWrongName(), redirectLoop(), scpDead(), server503(), html());
  }

  static Scenario plain() {
    return published("onprem-only", mail()).build();
  }

  static Scenario outlookAnywhereOnly() {
    return published("outlook-anywhere-only", mail().withoutMapiHttp()).build();
  }

  static Scenario certWrongName() {
    return wrong("cert-wrong-name", own(MAIL));
  }

  /** Two servers, each sure that the other one has the mailbox. */
  static Scenario redirectLoop() {
    return sentTo(own(MAIL).redirectUrl(OTTO, "https://autodiscover.fabrikam.com" + PATH))
        .mendedBy(sentTo(own(MAIL).mailbox(OTTO)));
  }

  private static WorldBuilder sentTo(OwnExchange second) {
    return world("redirect-loop", OTTO)
        .mx("fabrikam.com", MAIL)
        .website("fabrikam.com")
        .exchange(own("autodiscover.fabrikam.com").redirectUrl(OTTO, "https://mail.fabrikam.com" + PATH))
        .exchange(second);
  }

  /** The server was switched off for good, its object in the directory was forgotten. */
  static Scenario scpDead() {
    return directoryNames("mail00.corp.fabrikam.com").mendedBy(directoryNames(MAIL));
  }

  private static WorldBuilder directoryNames(String host) {
    return world("scp-dead", OTTO)
        .inside("corp.fabrikam.com")
        .scp("MAIL00", "20160301", "https://" + host + PATH)
        .deadServer("mail00.corp.fabrikam.com")
        .mx("fabrikam.com", MAIL)
        .exchange(own(MAIL).mailbox(OTTO));
  }

  static Scenario server503() {
    return wrong("server-503", mail().autodiscoverIs(Pages.unavailable()));
  }

  static Scenario html() {
    return wrong("html-not-xml", mail().autodiscoverIs(Pages.portal()));
  }

  /** Where only the server is not as it should be. */
  static Scenario wrong(String id, OwnExchange exchange) {
    return published(id, exchange).mendedBy(published(id, mail()));
  }

  /** With the mailbox on this server. */
  static WorldBuilder published(String id, OwnExchange exchange) {
    return published(id).exchange(exchange.mailbox(OTTO));
  }

  static WorldBuilder published(String id) {
    return world(id, OTTO)
        .mx("fabrikam.com", MAIL)
        .website("fabrikam.com")
        .cname("autodiscover.fabrikam.com", MAIL);
  }

  static OwnExchange mail() {
    return own(MAIL).certifiedFor("autodiscover.fabrikam.com");
  }
}
