package org.hopscope.graph;

import org.hopscope.model.Decision.Leads;
import org.hopscope.model.Decision.MailboxHome;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.Lane;
import org.hopscope.model.Protocol;
import org.hopscope.model.SkipReason;

/** Well-known analyses: healthy ones of each kind, and broken ones. */
final class Tales {
  static final String MX_MICROSOFT = "0 contoso-com.mail.protection.outlook.com.";
  static final String DIRECT = "autodiscover-s.outlook.com";
  static final String ONLINE = "outlook.office365.com";

  private Tales() {}

  static Tale cloudRecord() {
    return record(Tale.of("anna@contoso.com"), Leads.MICROSOFT_365, "autodiscover.outlook.com", MX_MICROSOFT);
  }

  static Tale ownRecord(String mx) {
    return record(Tale.of("anna@contoso.com"), Leads.ELSEWHERE, "autodiscover.contoso.com", mx);
  }

  static Tale noRecord(String mx) {
    Tale tale = Tale.of("anna@contoso.com").hop("r0.dns", "pc", "autodiscover.contoso.com");
    servers(tale, Lane.HYBRID);
    tale.dns("r0.dns", "A", DnsStatus.NO_DOMAIN).dns("r0.dns", "MX", DnsStatus.FOUND, mx);
    tale.leads("r0.dns", Leads.NOWHERE, "autodiscover.contoso.com").skip("r0.m365", SkipReason.NO_SIGN_OF_M365);
    return tale;
  }

  /** Every step of round 0 has begun, the record is known, the domain controller is none. */
  static Tale record(Tale tale, Leads leads, String target, String mx) {
    tale.hop("r0.dns", "pc", "autodiscover.contoso.com");
    servers(tale, Lane.HYBRID);
    tale.skip("r0.scp", SkipReason.NOT_JOINED);
    tale.dns("r0.dns", "A", DnsStatus.FOUND, "192.0.2.10").dns("r0.dns", "AAAA", DnsStatus.NO_RECORD);
    tale.dns("r0.dns", "MX", DnsStatus.FOUND, mx).leads("r0.dns", leads, target);
    if (leads == Leads.MICROSOFT_365) {
      for (String id : new String[]{"dns", "m365", "root", "autodiscover", "redirect", "srv"}) {
        tale.moved("r0." + id, Lane.CLOUD);
      }
    } else {
      tale.skip("r0.m365", SkipReason.NO_SIGN_OF_M365);
    }
    return tale.pass("r0.dns");
  }

  private static void servers(Tale tale, Lane lane) {
    tale.cloud("r0.m365", "r0.dns", DIRECT)
        .hop("r0.scp", "pc", "")
        .hop("r0.root", "pc", "contoso.com")
        .hop("r0.autodiscover", "r0.dns", "autodiscover.contoso.com")
        .hop("r0.redirect", "r0.dns", "autodiscover.contoso.com")
        .hop("r0.srv", "pc", "_autodiscover._tcp.contoso.com");
  }

  static Tale skipRest(Tale tale, String... ids) {
    for (String id : ids) {
      tale.skip(id, SkipReason.ANSWERED_EARLIER);
    }
    return tale;
  }

  static Tale onlineProtocols(Tale tale, String from) {
    return tale.settings(from, MailboxHome.MICROSOFT_365, Protocol.MAPI_HTTP, Protocol.EWS)
        .cloud("p.mapi-http", from, ONLINE)
        .cloud("p.outlook-anywhere", from, "").skip("p.outlook-anywhere", SkipReason.NOT_OFFERED)
        .cloud("p.ews", from, ONLINE);
  }

  static Tale connected(Tale tale) {
    return tale.pass("p.mapi-http").protocol(Protocol.MAPI_HTTP, "p.mapi-http")
        .cloud("mailbox", "p.mapi-http", "anna@contoso.com").pass("mailbox")
        .pass("p.ews").complete();
  }

  static Tale cloudHealthy() {
    Tale tale = cloudRecord().http("r0.m365", 401).http("r0.m365", 200).pass("r0.m365");
    skipRest(tale.stepChosen("r0.m365"), "r0.root", "r0.autodiscover", "r0.redirect", "r0.srv");
    return connected(onlineProtocols(tale, "r0.m365"));
  }

  /** The own server answers with a RedirectAddr; round 1 has begun and its record is being asked for. */
  static Tale sentOn() {
    Tale tale = ownRecord(MX_MICROSOFT).expected("r0.root", Fault.NOT_XML).pass("r0.autodiscover");
    skipRest(tale.stepChosen("r0.autodiscover"), "r0.redirect", "r0.srv");
    return tale.hop("r0.where", "r0.autodiscover", "autodiscover.contoso.com").pass("r0.where")
        .redirectAddr("r0.where", "anna@contoso.mail.onmicrosoft.com", true)
        .hop("r1.dns", "r0.where", "autodiscover.contoso.mail.onmicrosoft.com")
        .cloud("r1.m365", "r1.dns", DIRECT)
        .cloud("r1.root", "r0.where", "contoso.mail.onmicrosoft.com")
        .cloud("r1.autodiscover", "r1.dns", "autodiscover.contoso.mail.onmicrosoft.com")
        .cloud("r1.redirect", "r1.dns", "autodiscover.contoso.mail.onmicrosoft.com")
        .cloud("r1.srv", "r0.where", "_autodiscover._tcp.contoso.mail.onmicrosoft.com");
  }

  static Tale hybridCloud() {
    Tale tale = sentOn().leads("r1.dns", Leads.MICROSOFT_365, "autodiscover.outlook.com").pass("r1.dns")
        .pass("r1.m365").stepChosen("r1.m365");
    skipRest(tale, "r1.root", "r1.autodiscover", "r1.redirect", "r1.srv");
    return connected(onlineProtocols(tale, "r1.m365"));
  }

  static Tale deadRedirectAddr() {
    Tale tale = sentOn().dns("r1.dns", "A", DnsStatus.NO_DOMAIN)
        .leads("r1.dns", Leads.NOWHERE, "autodiscover.contoso.mail.onmicrosoft.com")
        .skip("r1.m365", SkipReason.NO_SIGN_OF_M365)
        .expected("r1.root", Fault.DNS_NO_DOMAIN).fail("r1.autodiscover", Fault.DNS_NO_DOMAIN)
        .expected("r1.redirect", Fault.DNS_NO_DOMAIN).expected("r1.srv", Fault.DNS_NO_DOMAIN)
        .fail("r1.dns", Fault.DNS_NO_DOMAIN).noStep();
    return unreached(tale);
  }

  static Tale onPremises(String mx) {
    Tale tale = ownRecord(mx).expected("r0.root", Fault.CONNECT_REFUSED).pass("r0.autodiscover");
    skipRest(tale.stepChosen("r0.autodiscover"), "r0.redirect", "r0.srv");
    return tale.hop("r0.where", "r0.autodiscover", "autodiscover.contoso.com").pass("r0.where")
        .settings("r0.autodiscover", MailboxHome.ON_PREMISES, Protocol.MAPI_HTTP)
        .hop("p.mapi-http", "r0.where", "mail.contoso.com").pass("p.mapi-http")
        .protocol(Protocol.MAPI_HTTP, "p.mapi-http")
        .hop("mailbox", "p.mapi-http", "anna@contoso.com").pass("mailbox").complete();
  }

  /** Step 7 has ended as told so far; every other step fails as it does by design. */
  static Tale restFails(Tale tale) {
    return unreached(tale.expected("r0.root", Fault.CONNECT_REFUSED).expected("r0.redirect", Fault.NOT_A_REDIRECT)
        .expected("r0.srv", Fault.DNS_NO_DOMAIN).noStep());
  }

  static Tale unreached(Tale tale) {
    return tale.cloud("mailbox", null, "anna@contoso.com").skip("mailbox", SkipReason.DEAD_END).complete();
  }
}
