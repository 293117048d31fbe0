package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;
import static org.hopscope.lab.scenario.NameWorlds.contoso;
import static org.hopscope.lab.scenario.NameWorlds.mail;
import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;

/** Companies whose record leads to another place than the mailbox. */
final class RecordWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String AUTODISCOVER = "autodiscover.contoso.com";
  private static final String MAIL = "mail.contoso.com";

  private RecordWorlds() {}

  static List<Scenario> branches() {
    return List.of(failsafeRefused(), oldProvider(), recordOnPremises(), recordAtCloud());
  }

  /** The mailbox is on the own server, the record is forgotten, and a tenant for other things exists. */
  private static Scenario failsafeRefused() {
    return world("failsafe-refused", ANNA)
        .hidden()
        .mx("contoso.com", MAIL)
        .website("contoso.com")
        .exchange(own(MAIL).mailbox(ANNA))
        .microsoft365(tenant("contoso").user(ANNA).withPassword("another"))
        .build();
  }

  /** The address is that of a provider who had the mail years ago. */
  private static Scenario oldProvider() {
    return contoso("record-old-provider")
        .hidden()
        .a(AUTODISCOVER, "203.0.113.70")
        .host(Host.web(
            "cpanel.wingtip-hosting.com", List.of("203.0.113.70"),
            CertificateSpec.trusted(List.of("cpanel.wingtip-hosting.com", "*.wingtip-hosting.com")),
            new Port.Plain(Pages.toHttps()), new Port.Secure(Pages.site("Wingtip Hosting"))))
        .build();
  }

  /** The mailbox was made in Microsoft 365, and the own Exchange was told nothing of it. */
  private static Scenario recordOnPremises() {
    return contoso("record-on-premises")
        .hidden()
        .cname(AUTODISCOVER, MAIL)
        .exchange(mail().poxError(ANNA, 500))
        .microsoft365(tenant("contoso").mailbox(ANNA))
        .build();
  }

  /** The record was changed before the mailbox was moved. */
  private static Scenario recordAtCloud() {
    return contoso("record-at-cloud")
        .hidden()
        .cname(AUTODISCOVER, "autodiscover.outlook.com")
        .exchange(own(MAIL).mailbox(ANNA))
        .microsoft365(tenant("contoso").user(ANNA))
        .build();
  }
}
