package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** Companies whose way to the mailbox is a redirect, well or badly made. */
final class RedirectWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String OTTO = "otto@fabrikam.com";
  private static final String HOSTER = "mail.proseware-hosting.com";
  private static final String SECOND_HOSTER = "mail.fourthcoffee-hosting.com";
  private static final String PATH = "/autodiscover/autodiscover.xml";

  private RedirectWorlds() {}

  static Scenario unknown() {
    String id = "redirect-unknown";
    return hosted(id, own(HOSTER))
        .host(onlyPort80("autodiscover.contoso.com", Pages.redirect("https://" + HOSTER + PATH)))
        .mendedBy(hosted(id, own(HOSTER).certifiedFor("autodiscover.contoso.com"))
            .cname("autodiscover.contoso.com", HOSTER));
  }

  static List<Scenario> hidden() {
    return List.of(
        hosted("srv-foreign", own(HOSTER)).srv("_autodiscover._tcp.contoso.com", 443, HOSTER).hidden().build(),
        hosted("srv-no-name", own(HOSTER)).srv("_autodiscover._tcp.contoso.com", 443, "no\\032host\\\"name.contoso.com")
            .hidden().build(),
        sentOn("redirect-own", own(HOSTER).mailbox(ANNA)),
        sentOn("redirect-onward", own(HOSTER).autodiscoverIs(Pages.redirect("https://" + SECOND_HOSTER + PATH))),
        anyones("redirect-anyones", Pages.redirect("https://autodiscover.com" + PATH)),
        anyones("redirect-deep", RedirectWorlds::deeper),
        anyones("redirect-script", Pages.redirect("javascript:alert(document.domain)")),
        anyones("redirect-split", request -> WebResponse.empty(302)
            .with("Location", "https://mail.fabrikam.com" + PATH + "\r\nX-Made-Up: yes\r\n broken")),
        srvToAnyones(),
        redirectAddr("redirectaddr-itself", "Otto@Fabrikam.com"),
        redirectAddr("redirectaddr-anyones", "otto@co.uk"));
  }

  /** The company's own server, by its own certificate, sends everybody to the provider. */
  private static Scenario sentOn(String id, OwnExchange hoster) {
    return world(id, ANNA)
        .mx("contoso.com", HOSTER)
        .website("contoso.com")
        .exchange(own("autodiscover.contoso.com").autodiscoverIs(Pages.redirect("https://" + HOSTER + PATH)))
        .exchange(hoster)
        .exchange(own(SECOND_HOSTER).mailbox(ANNA))
        .hidden()
        .build();
  }

  /** The mailbox is at a provider that hosts Exchange, under the provider's own name. */
  private static WorldBuilder hosted(String id, OwnExchange hoster) {
    return world(id, ANNA)
        .mx("contoso.com", HOSTER)
        .website("contoso.com")
        .exchange(hoster.mailbox(ANNA));
  }

  private static Host onlyPort80(String name, WebService service) {
    return new Host(
        name, List.of("203.0.113.70"), Optional.empty(), Map.of(80, new Port.Plain(service)), Set.of());
  }

  /** A published server whose Autodiscover is something else. */
  private static Scenario anyones(String id, WebService service) {
    return OwnWorlds.published(id).exchange(OwnWorlds.mail().mailbox(OTTO).autodiscoverIs(service))
        .host(collector()).hidden().build();
  }

  private static WebResponse deeper(org.hopscope.lab.web.WebRequest request) {
    String path = request.path();
    int depth = path.equals(PATH) ? 0 : Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    return WebResponse.redirect(302, "https://mail.fabrikam.com/autodiscover/" + (depth + 1));
  }

  private static Scenario srvToAnyones() {
    return world("srv-anyones", OTTO)
        .mx("fabrikam.com", "mail.fabrikam.com")
        .website("fabrikam.com")
        .srv("_autodiscover._tcp.fabrikam.com", 443, "autodiscover.com")
        .host(collector())
        .hidden()
        .build();
  }

  private static Scenario redirectAddr(String id, String to) {
    return OwnWorlds.published(id).exchange(OwnWorlds.mail().redirectAddr(OTTO, to)).host(collector()).hidden().build();
  }

  /** Somebody registered this name, and collects what is sent there. */
  private static Host collector() {
    return Host.web(
        "autodiscover.com", List.of("203.0.113.66"),
        CertificateSpec.trusted(List.of("autodiscover.com", "autodiscover.co.uk")),
        new Port.Plain(Pages.site("Collector")), new Port.Secure(Pages.site("Collector")));
  }
}
