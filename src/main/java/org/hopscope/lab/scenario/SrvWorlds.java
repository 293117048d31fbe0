package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.NameWorlds.contoso;
import static org.hopscope.lab.scenario.OwnExchange.own;

import java.util.List;

/** Companies that publish an SRV record and no other, well or badly made. */
final class SrvWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String MAIL = "mail.contoso.com";
  private static final String SRV = "_autodiscover._tcp.contoso.com";

  private SrvWorlds() {}

  static List<Scenario> branches() {
    return List.of(
        srvOnly(), srvBadTarget(), srvWrongPort(), srvFirstUnusable(), srvMany(), srvDot());
  }

  private static Scenario srvOnly() {
    return contoso("srv-only")
        .hidden()
        .srv(SRV, 20, 100, 443, "mail2.contoso.com.")
        .srv(SRV, 10, 10, 443, "mail3.contoso.com.")
        .srv(SRV, 10, 90, 443, MAIL + ".")
        .exchange(own(MAIL).mailbox(ANNA))
        .build();
  }

  private static Scenario srvBadTarget() {
    return contoso("srv-bad-target")
        .hidden()
        .srv(SRV, 0, 0, 443, "192.0.2.10.")
        .exchange(own(MAIL).mailbox(ANNA))
        .build();
  }

  private static Scenario srvWrongPort() {
    return contoso("srv-wrong-port").hidden().srv(SRV, 0, 0, 4433, MAIL + ".").exchange(own(MAIL).mailbox(ANNA))
        .build();
  }

  /** The record with the lowest number names an address; the next one is right. */
  private static Scenario srvFirstUnusable() {
    return contoso("srv-first-unusable")
        .hidden()
        .srv(SRV, 0, 0, 443, "192.0.2.10.")
        .srv(SRV, 10, 0, 443, MAIL + ".")
        .exchange(own(MAIL).mailbox(ANNA))
        .build();
  }

  /** More records than one datagram holds: the answer comes cut off, and whole over TCP. */
  private static Scenario srvMany() {
    WorldBuilder world = contoso("srv-many").hidden().srv(SRV, 1, 0, 443, MAIL + ".").exchange(own(MAIL).mailbox(ANNA));
    for (int i = 10; i < 70; i++) {
      world.srv(SRV, i, 0, 443, "mail" + i + ".datacentre.contoso.com.");
    }
    return world.build();
  }

  /** "The service is decidedly not available at this domain." */
  private static Scenario srvDot() {
    return contoso("srv-dot").hidden().srv(SRV, 0, 0, 0, ".").exchange(own(MAIL).mailbox(ANNA)).build();
  }
}
