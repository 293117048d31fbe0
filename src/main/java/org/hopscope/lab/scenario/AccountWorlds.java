package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;
import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;

/** Companies of which it takes more than one look to say where their mailboxes are. */
final class AccountWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String ADFS = "sts.contoso.com";

  private AccountWorlds() {}

  static List<Scenario> healthy() {
    return List.of(federated("federated").host(adfs()).build());
  }

  static List<Scenario> broken() {
    return List.of(notExchange());
  }

  /** Each proves one branch; not offered for practice. */
  static List<Scenario> branches() {
    return List.of(
        federated("idp-down").hidden().deadServer(ADFS).build(), filtered(), realmUnreachable(), lookup(),
        disagreeing());
  }

  private static WorldBuilder federated(String id) {
    return inTheCloud(id).mxAtMicrosoft("contoso.com")
        .microsoft365(tenant("contoso").mailbox(ANNA).federated("contoso.com", ADFS));
  }

  private static WorldBuilder inTheCloud(String id) {
    return world(id, ANNA)
        .website("contoso.com")
        .cname("autodiscover.contoso.com", "autodiscover.outlook.com");
  }

  private static Host adfs() {
    return Host.web(
        ADFS, List.of("203.0.113.60"), CertificateSpec.trusted(List.of(ADFS)),
        new Port.Plain(Pages.toHttps()), new Port.Secure(Pages.portal()));
  }

  /** The company's mail is with Google. */
  private static Scenario notExchange() {
    return world("not-exchange", ANNA)
        .mx("contoso.com", "aspmx.l.google.com", "include:_spf.google.com")
        .website("contoso.com")
        .build();
  }

  /** Mail comes in through a filter service, which says nothing of the mailboxes behind it. */
  private static Scenario filtered() {
    return inTheCloud("tenant-mx-elsewhere").hidden()
        .mx("contoso.com", "mx1.contoso.iphmx.com", "include:spf.protection.outlook.com include:contoso.spf.iphmx.com")
        .microsoft365(tenant("contoso").mailbox(ANNA))
        .build();
  }

  private static Scenario realmUnreachable() {
    return inTheCloud("realm-unreachable").hidden()
        .mxAtMicrosoft("contoso.com")
        .microsoft365(tenant("contoso").mailbox(ANNA).dropped("login.microsoftonline.com"))
        .build();
  }

  /** Mail comes in at the own server; only the version 2 lookup shows that the two are joined. */
  private static Scenario lookup() {
    return world("hybrid-lookup", ANNA).hidden()
        .mx("contoso.com", "mail.contoso.com")
        .website("contoso.com")
        .cname("autodiscover.contoso.com", "mail.contoso.com")
        .exchange(own("mail.contoso.com").certifiedFor("autodiscover.contoso.com").mailbox(ANNA))
        .microsoft365(tenant("contoso").user(ANNA))
        .build();
  }

  /** DNS leads to Microsoft 365, mail still goes to Google. */
  private static Scenario disagreeing() {
    return inTheCloud("clues-disagree").hidden()
        .mx("contoso.com", "aspmx.l.google.com", "include:_spf.google.com")
        .microsoft365(tenant("contoso").mailbox(ANNA).modernOnly())
        .build();
  }
}
