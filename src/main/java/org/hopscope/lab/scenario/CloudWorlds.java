package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;
import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.faulty;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.time.Duration;
import java.util.List;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;

/** Companies whose mail is in Microsoft 365 only. */
final class CloudWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String HOSTER = "autodiscover.fabrikam-hosting.com";

  private CloudWorlds() {}

  static List<Scenario> healthy() {
    return List.of(healthyInternet(), healthyInside());
  }

  static List<Scenario> broken() {
    return List.of(
        recordMissing(), cnameWrong(), certUntrusted(), clockSkew(), firewall(), wrongPassword(), modernAuth());
  }

  static Scenario healthyInternet() {
    return online("cloud-healthy-internet").build();
  }

  static Scenario healthyInside() {
    return world("cloud-healthy-inside", ANNA)
        .inside("corp.contoso.com")
        .mxAtMicrosoft("contoso.com")
        .website("contoso.com")
        .cname("autodiscover.contoso.com", "autodiscover.outlook.com")
        .microsoft365(tenant("contoso").mailbox(ANNA))
        .build();
  }

  static Scenario recordMissing() {
    String id = "record-missing";
    return contoso(id).microsoft365(tenant("contoso").mailbox(ANNA)).mendedBy(online(id));
  }

  /** The alias still leads to the hoster of former days. */
  static Scenario cnameWrong() {
    return aliased(HOSTER).mendedBy(aliased("mail.contoso.com"));
  }

  private static WorldBuilder aliased(String target) {
    return world("cname-wrong", ANNA)
        .mx("contoso.com", "mx.fabrikam-hosting.com")
        .a("mx.fabrikam-hosting.com", "203.0.113.25")
        .website("contoso.com")
        .cname("autodiscover.contoso.com", target)
        .exchange(own("mail.contoso.com").certifiedFor("autodiscover.contoso.com").mailbox(ANNA))
        .host(
            Host.web(
                HOSTER,
                List.of("203.0.113.44"),
                CertificateSpec.trusted(List.of("fabrikam-hosting.com", "*.fabrikam-hosting.com")),
                new Port.Plain(Pages.site("Fabrikam Hosting")),
                new Port.Secure(Pages.site("Fabrikam Hosting"))));
  }

  static Scenario certUntrusted() {
    return faulty(() -> online("cert-untrusted"), WorldBuilder::behindInspectingProxy);
  }

  static Scenario clockSkew() {
    return faulty(() -> online("clock-skew"), world -> world.clocksAhead(Duration.ofMinutes(12)));
  }

  static Scenario firewall() {
    return published("firewall-m365")
        .microsoft365(tenant("contoso").mailbox(ANNA).dropped("outlook.office365.com"))
        .mendedBy(online("firewall-m365"));
  }

  static Scenario wrongPassword() {
    return faulty(
        () -> changed("wrong-password", "Changed-Yesterday-2!"), world -> world.typing(WorldBuilder.PASSWORD));
  }

  private static WorldBuilder changed(String id, String password) {
    return published(id).microsoft365(tenant("contoso").mailbox(ANNA).withPassword(password)).typing(password);
  }

  static Scenario modernAuth() {
    return published("modern-auth")
        .microsoft365(tenant("contoso").mailbox(ANNA).modernOnly())
        .build();
  }

  /** For measuring: two hosts that never answer must not cost anything. */
  static Scenario twoHoles() {
    return world("cloud-two-holes", ANNA)
        .hidden()
        .mxAtMicrosoft("contoso.com")
        .goneWebsite("contoso.com")
        .cname("autodiscover.contoso.com", "autodiscover.outlook.com")
        .microsoft365(tenant("contoso").mailbox(ANNA).gone("autodiscover.outlook.com"))
        .build();
  }

  /** Addresses for IPv6 are there, but its packets are lost on the way. */
  static Scenario ipv6Dead() {
    return published("ipv6-dead")
        .hidden()
        .microsoft365(
            tenant("contoso").mailbox(ANNA).ipv6Gone("autodiscover-s.outlook.com").ipv6Gone("outlook.office365.com"))
        .build();
  }

  /** As it should be. */
  static WorldBuilder online(String id) {
    return published(id).microsoft365(tenant("contoso").mailbox(ANNA));
  }

  /** The record leads to Microsoft 365. */
  static WorldBuilder published(String id) {
    return contoso(id).cname("autodiscover.contoso.com", "autodiscover.outlook.com");
  }

  private static WorldBuilder contoso(String id) {
    return world(id, ANNA).mxAtMicrosoft("contoso.com").website("contoso.com");
  }
}
