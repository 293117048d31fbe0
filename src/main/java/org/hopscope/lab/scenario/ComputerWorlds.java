package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;
import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.OwnWorlds.mail;
import static org.hopscope.lab.scenario.OwnWorlds.published;
import static org.hopscope.lab.scenario.WorldBuilder.faulty;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import org.hopscope.lab.exchange.StoredAnswer;
import org.hopscope.model.Policy;

/** Computers whose policies, or whose stored answers, decide what Outlook does. */
final class ComputerWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String OTTO = "otto@fabrikam.com";
  private static final String MAIL = "https://mail.fabrikam.com/autodiscover/autodiscover.xml";

  private ComputerWorlds() {}

  /** Offered: what technicians meet. */
  static List<Scenario> broken() {
    return List.of(policyExcludesScp(), staleLocalXml(), staleLastKnownGood());
  }

  /** One for each branch; not offered. */
  static List<Scenario> branches() {
    return List.of(
        unpublished("restart-data").restartData(StoredAnswer.settings("mail.fabrikam.com", OTTO)).build(),
        unpublished("local-xml-preferred").policy(Policy.PREFER_LOCAL_XML)
            .localXml(StoredAnswer.redirectUrl(MAIL)).build(),
        hidden("local-xml-broken").policy(Policy.PREFER_LOCAL_XML).localXml("<Autodiscover><Resp").build(),
        hidden("local-xml-missing").policy(Policy.PREFER_LOCAL_XML).localXmlMissing().build(),
        unpublished("local-xml-last").localXml(StoredAnswer.settings("mail.fabrikam.com", OTTO)).build(),
        cloud("local-xml-redirectaddr").policy(Policy.PREFER_LOCAL_XML)
            .localXml(StoredAnswer.redirectAddr("anna@contoso.mail.onmicrosoft.com")).build(),
        unpublished("last-known-good").lastKnownGood(MAIL).build(),
        unpublished("last-known-good-excluded").lastKnownGood(MAIL)
            .policy(Policy.EXCLUDE_LAST_KNOWN_GOOD_URL).build(),
        cloud("policy-excludes-m365").policy(Policy.EXCLUDE_EXPLICIT_O365_ENDPOINT).build(),
        contoso("policy-excludes-failsafe").policy(Policy.EXCLUDE_EXPLICIT_O365_ENDPOINT).build(),
        cloud("policy-excludes-redirect").policy(Policy.EXCLUDE_EXPLICIT_O365_ENDPOINT)
            .policy(Policy.EXCLUDE_HTTP_REDIRECT).build(),
        hidden("mapi-http-disabled").policy(Policy.MAPI_HTTP_DISABLED).build(),
        hidden("policy-excludes-autodiscover").policy(Policy.EXCLUDE_HTTPS_AUTODISCOVER_DOMAIN).build(),
        policyExcludesRoot(),
        unpublished("policy-excludes-srv").srv("_autodiscover._tcp.fabrikam.com", 443, "mail.fabrikam.com")
            .policy(Policy.EXCLUDE_SRV_RECORD).build(),
        unpublished("preference-excludes-srv").srv("_autodiscover._tcp.fabrikam.com", 443, "mail.fabrikam.com")
            .preference(Policy.EXCLUDE_SRV_LOOKUP).build());
  }

  /** From inside, only Active Directory names the server; the policy comes from a migration long over. */
  private static Scenario policyExcludesScp() {
    return faulty(ComputerWorlds::onlyInDirectory, world -> world.policy(Policy.EXCLUDE_SCP_LOOKUP));
  }

  private static WorldBuilder onlyInDirectory() {
    return world("policy-excludes-scp", OTTO)
        .inside("corp.fabrikam.com")
        .scp("MAIL01", "20230115", MAIL)
        .mx("fabrikam.com", "mail.fabrikam.com")
        .exchange(own("mail.fabrikam.com").mailbox(OTTO));
  }

  private static Scenario staleLocalXml() {
    return faulty(() -> published("stale-local-xml", mail()), world -> world.policy(Policy.PREFER_LOCAL_XML)
        .localXml(StoredAnswer.settings("mail00.fabrikam.com", OTTO)));
  }

  private static Scenario staleLastKnownGood() {
    return faulty(() -> published("stale-last-known-good", mail()),
        world -> world.lastKnownGood("https://mail00.fabrikam.com/autodiscover/autodiscover.xml"));
  }

  private static Scenario policyExcludesRoot() {
    return world("policy-excludes-root", OTTO).hidden()
        .mx("fabrikam.com", "mail.fabrikam.com")
        .exchange(own("fabrikam.com").mailbox(OTTO))
        .policy(Policy.EXCLUDE_HTTPS_ROOT_DOMAIN)
        .build();
  }

  private static WorldBuilder hidden(String id) {
    return published(id).hidden().exchange(mail().mailbox(OTTO));
  }

  /** The server is there, but no record leads to it. */
  private static WorldBuilder unpublished(String id) {
    return world(id, OTTO).hidden()
        .mx("fabrikam.com", "mail.fabrikam.com")
        .website("fabrikam.com")
        .exchange(own("mail.fabrikam.com").mailbox(OTTO));
  }

  /** All in Microsoft 365, without the record. */
  private static WorldBuilder contoso(String id) {
    return world(id, ANNA).hidden()
        .mxAtMicrosoft("contoso.com")
        .website("contoso.com")
        .microsoft365(tenant("contoso").mailbox(ANNA, "anna@contoso.mail.onmicrosoft.com"));
  }

  private static WorldBuilder cloud(String id) {
    return contoso(id).cname("autodiscover.contoso.com", "autodiscover.outlook.com");
  }
}
