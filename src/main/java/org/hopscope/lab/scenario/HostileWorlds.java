package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnWorlds.mail;
import static org.hopscope.lab.scenario.OwnWorlds.published;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Hostile;
import org.hopscope.lab.web.Pages;
import org.hopscope.lab.web.WebService;

/** Bad worlds that an analysis has to survive; not offered for practice. */
final class HostileWorlds {
  private static final String OTTO = "otto@fabrikam.com";
  private static final String PATH = "/autodiscover/autodiscover.xml";

  private HostileWorlds() {}

  static List<Scenario> all() {
    return List.of(
        published("no-network").exchange(mail().mailbox(OTTO)).resolver(Scenario.Resolver.ABSENT).hidden().build(),
        published("no-dns").exchange(mail().mailbox(OTTO)).resolver(Scenario.Resolver.SILENT).hidden().build(),
        lyingDns(),
        autodiscover("never-answers", Hostile.neverAnswers()),
        autodiscover("endless-body", Hostile.endlessBody()),
        autodiscover("huge-xml", Hostile.hugeXml()),
        autodiscover("external-entity", Hostile.externalEntity("http://mail.fabrikam.com/collect")),
        autodiscover("redirect-to-http", Pages.redirect("http://autodiscover.fabrikam.com" + PATH)),
        published("garbage-tls").exchange(mail().port443(new Port.Raw(Hostile.garbage()))).hidden().build(),
        autodiscover("slow-drip", Hostile.slowDrip()));
  }

  private static Scenario autodiscover(String id, WebService service) {
    return published(id).exchange(mail().mailbox(OTTO).autodiscoverIs(service)).hidden().build();
  }

  /** The provider's resolver sends every missing name to a page full of advertisements. */
  private static Scenario lyingDns() {
    return world("lying-dns", OTTO)
        .mx("fabrikam.com", "mail.fabrikam.com")
        .website("fabrikam.com")
        .exchange(OwnExchange.own("mail.fabrikam.com").mailbox(OTTO))
        .host(
            Host.web(
                "search.provider.example",
                List.of(Scenario.SEARCH_PAGE),
                CertificateSpec.trusted(List.of("search.provider.example")),
                new Port.Plain(Pages.site("Did you mean ...")),
                new Port.Secure(Pages.site("Did you mean ..."))))
        .resolver(Scenario.Resolver.HIJACKING)
        .hidden()
        .build();
  }
}
