package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import org.hopscope.lab.ldap.DirectorySpec.Temper;

/** What Active Directory tells, or does not. The own servers are in DNS only by their own names. */
final class ForestWorlds {
  private static final String OTTO = "otto@fabrikam.com";
  private static final String AD = "corp.fabrikam.com";

  private ForestWorlds() {}

  static List<Scenario> branches() {
    return List.of(
        sites("scp-sites").clientSite("Oslo").build(),
        sites("scp-other-site").clientSite("Lima").build(),
        sites("scp-site-unknown").temper(Temper.PING_BLOCKED).clientSite("Oslo").build(),
        leftOver(),
        wrongName(),
        pointer("scp-pointer", "Domain=fabrikam.com").build(),
        pointer("scp-pointer-open").build(),
        circle(),
        inside("scp-none").build(),
        published("ad-referral").temper(Temper.REFERRING).build(),
        published("ad-signing").temper(Temper.SIGNING).build(),
        published("ad-sign-in-first").temper(Temper.SIGN_IN_FIRST).build(),
        published("ad-password").directoryPassword("Another-2!").build(),
        published("ad-ping-blocked").temper(Temper.PING_BLOCKED).build(),
        noController());
  }

  /** Three servers, of which the oldest is far away and the youngest near. */
  private static WorldBuilder sites(String id) {
    return inside(id)
        .keyed("ROME", "20150101", url("rome.fabrikam.com"), "Site=Rome")
        .keyed("ANY2", "20190101", url("any2.fabrikam.com"))
        .keyed("ANY", "20180101", url("any.fabrikam.com"))
        .keyed("OSLO", "20230101", url("oslo.fabrikam.com"), "Site=Oslo")
        .exchange(own("rome.fabrikam.com").mailbox(OTTO))
        .exchange(own("any.fabrikam.com").mailbox(OTTO))
        .exchange(own("any2.fabrikam.com").mailbox(OTTO))
        .exchange(own("oslo.fabrikam.com").mailbox(OTTO));
  }

  /** Nobody took the removed server's object away, and it is the older one. */
  private static Scenario leftOver() {
    return inside("scp-left-over")
        .scp("MAIL00", "20120101", url("mail00.corp.fabrikam.com"))
        .scp("MAIL01", "20230101", url("mail.fabrikam.com"))
        .exchange(own("mail.fabrikam.com").mailbox(OTTO))
        .build();
  }

  /** The URL still has the name that setup gave it. */
  private static Scenario wrongName() {
    return inside("scp-wrong-name")
        .scp("MAIL01", "20230101", url("mail01.corp.fabrikam.com"))
        .cname("mail01.corp.fabrikam.com", "mail.fabrikam.com")
        .exchange(own("mail.fabrikam.com").mailbox(OTTO))
        .build();
  }

  /** The mailboxes were taken over by another company's forest. */
  private static WorldBuilder pointer(String id, String... keywords) {
    return inside(id)
        .keyed("ADATUM", "20230101", "LDAP://adatum.net", keywords)
        .forest("adatum.net")
        .scp("MX1", "20210101", url("mail.adatum.net"))
        .exchange(own("mail.adatum.net").mailbox(OTTO));
  }

  private static Scenario circle() {
    return inside("scp-circle")
        .keyed("ADATUM", "20230101", "LDAP://adatum.net", "Domain=fabrikam.com")
        .forest("adatum.net")
        .keyed("FABRIKAM", "20230101", "LDAP://" + AD, "Domain=fabrikam.com")
        .build();
  }

  /** DNS names a controller that is switched off. */
  private static Scenario noController() {
    return world("ad-unreachable", OTTO).hidden().insideWithoutController(AD)
        .mx("fabrikam.com", "mail.fabrikam.com")
        .website("fabrikam.com")
        .exchange(own("mail.fabrikam.com").mailbox(OTTO))
        .build();
  }

  /** One server, which only Active Directory names. */
  private static WorldBuilder published(String id) {
    return inside(id)
        .scp("MAIL01", "20230101", url("mail.fabrikam.com"))
        .exchange(own("mail.fabrikam.com").mailbox(OTTO));
  }

  private static WorldBuilder inside(String id) {
    return world(id, OTTO).hidden().inside(AD).mx("fabrikam.com", "mail.fabrikam.com").website("fabrikam.com");
  }

  private static String url(String host) {
    return "https://" + host + "/autodiscover/autodiscover.xml";
  }
}
