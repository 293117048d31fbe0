package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;
import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.PASSWORD;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;

/** Worlds whose names are the trouble: two sides that differ, and zones that are not well. */
final class NameWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String AUTODISCOVER = "autodiscover.contoso.com";
  private static final String MAIL = "mail.contoso.com";
  private static final String DOMAIN = "corp.contoso.com";

  private NameWorlds() {}

  static List<Scenario> broken() {
    return List.of(splitHorizonGone(), danglingCname());
  }

  static List<Scenario> branches() {
    return List.of(
        splitHorizonNormal(), splitHorizonMissing(), wildcardZone(), apexCname(), dnssecBogus(), dnsForged(),
        resolversDisagree(), resolverDown(), zoneMoved(), longChain());
  }

  /** The server was replaced. The internet's record was changed, the one inside was forgotten. */
  static Scenario splitHorizonGone() {
    String id = "split-horizon-gone";
    return gone(id).mendedBy(splitHorizon(id).cname(AUTODISCOVER, MAIL).inside(DOMAIN));
  }

  static WorldBuilder gone(String id) {
    return splitHorizon(id).a(AUTODISCOVER, "192.0.2.9").inside(DOMAIN);
  }

  /** The internet's record leads to the new server. */
  private static WorldBuilder splitHorizon(String id) {
    return contoso(id)
        .exchange(mail().mailbox(ANNA))
        .outside(AUTODISCOVER, "CNAME", MAIL + ".")
        .overHttps();
  }

  /** Inside, the server's private address; outside, the firewall's: as it should be. */
  static Scenario splitHorizonNormal() {
    return contoso("split-horizon-normal")
        .hidden()
        .cname(AUTODISCOVER, MAIL)
        .host(mail().mailbox(ANNA).host(List.of("10.1.0.10"), PASSWORD))
        .outside(MAIL, "A", "203.0.113.10")
        .inside(DOMAIN)
        .build();
  }

  /** The zone inside was made for the web site, and nobody thought of mail. */
  static Scenario splitHorizonMissing() {
    return contoso("split-horizon-missing")
        .hidden()
        .exchange(mail().mailbox(ANNA))
        .outside(AUTODISCOVER, "CNAME", MAIL + ".")
        .inside(DOMAIN)
        .build();
  }

  static Scenario danglingCname() {
    return aliased("mail-old.contoso.com").mendedBy(aliased(MAIL));
  }

  private static WorldBuilder aliased(String target) {
    return contoso("dangling-cname").cname(AUTODISCOVER, target).exchange(mail().mailbox(ANNA));
  }

  /** Every name leads to the web site, and so does the one that nobody made. */
  static Scenario wildcardZone() {
    return contoso("wildcard-zone")
        .hidden()
        .a("*.contoso.com", "203.0.113.80")
        .build();
  }

  static Scenario apexCname() {
    return contoso("apex-cname")
        .hidden()
        .cname("contoso.com", "www.contoso.com")
        .cname(AUTODISCOVER, MAIL)
        .exchange(mail().mailbox(ANNA))
        .build();
  }

  static Scenario dnssecBogus() {
    return contoso("dnssec-bogus")
        .hidden()
        .cname(AUTODISCOVER, MAIL)
        .exchange(mail().mailbox(ANNA))
        .bogus("contoso.com")
        .build();
  }

  /** A filter puts its own page in the place of Microsoft 365. */
  static Scenario dnsForged() {
    return contoso("dns-forged")
        .hidden()
        .cname(AUTODISCOVER, "autodiscover.outlook.com")
        .microsoft365(tenant("contoso").mailbox(ANNA))
        .forged("autodiscover-s.outlook.com", "A", "10.11.12.13")
        .build();
  }

  static Scenario resolversDisagree() {
    return contoso("resolvers-disagree")
        .hidden()
        .cname(AUTODISCOVER, MAIL)
        .exchange(mail().mailbox(ANNA))
        .secondResolver(AUTODISCOVER, "A", "192.0.2.99")
        .build();
  }

  static Scenario resolverDown() {
    return contoso("resolver-down")
        .hidden()
        .cname(AUTODISCOVER, MAIL)
        .exchange(mail().mailbox(ANNA))
        .secondResolverSilent()
        .build();
  }

  /** The zone was moved to another provider, and its SOA record still names the old one. */
  static Scenario zoneMoved() {
    return contoso("zone-moved")
        .hidden()
        .cname(AUTODISCOVER, MAIL)
        .exchange(mail().mailbox(ANNA))
        .record("contoso.com", "SOA", "ns1.old-dns.example. hostmaster.contoso.com. 7 3600 600 1209600 300", 3600)
        .record("contoso.com", "NS", "ns1.new-dns.example.", 3600)
        .record("contoso.com", "NS", "ns2.new-dns.example.", 3600)
        .build();
  }

  static Scenario longChain() {
    return contoso("long-chain")
        .hidden()
        .record(AUTODISCOVER, "CNAME", "a.contoso.com.", 0)
        .cname("a.contoso.com", "b.contoso.com")
        .cname("b.contoso.com", "c.contoso.com")
        .cname("c.contoso.com", "d.contoso.com")
        .cname("d.contoso.com", MAIL)
        .exchange(mail().mailbox(ANNA))
        .build();
  }

  static WorldBuilder contoso(String id) {
    return world(id, ANNA).mxAtMicrosoft("contoso.com").website("contoso.com");
  }

  static OwnExchange mail() {
    return own(MAIL).certifiedFor(AUTODISCOVER);
  }
}
