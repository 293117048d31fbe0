package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnWorlds.mail;
import static org.hopscope.lab.scenario.OwnWorlds.published;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import org.hopscope.lab.web.Malformed;
import org.hopscope.lab.web.WebService;

/** Autodiscover servers that answer in ways HTTP and XML do not know. */
final class BrokenAnswers {
  private static final String OTTO = "otto@fabrikam.com";

  private BrokenAnswers() {}

  static List<Scenario> all() {
    return List.of(
        autodiscover("entity-bomb", Malformed.entityBomb()),
        autodiscover("gigabyte-body", Malformed.gigabyte()),
        autodiscover("gzip-bomb", Malformed.gzipBomb()),
        autodiscover("gzip-garbage", Malformed.encoded("gzip")),
        autodiscover("deflate-garbage", Malformed.encoded("deflate")),
        autodiscover("many-headers", Malformed.manyHeaders()),
        autodiscover("huge-header", Malformed.header("X-Endless", 10 * 1024 * 1024)),
        autodiscover("huge-challenge", Malformed.header("WWW-Authenticate", 1024 * 1024)),
        autodiscover("long-challenge", Malformed.longChallenge()),
        autodiscover("chunk-garbage", Malformed.chunks()),
        autodiscover("no-status", Malformed.raw("<html><body>HTTP/0.9</body></html>")),
        autodiscover("status-999", Malformed.raw("HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n")),
        autodiscover("endless-continue", Malformed.endlessContinue()),
        autodiscover("cut-short",
            Malformed.raw("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 5000\r\n\r\n<Autodisc")),
        autodiscover("retry-in-1970", Malformed.retryIn1970()),
        published("certificate-from-1970").exchange(mail().mailbox(OTTO).certificateFrom1970()).hidden().build(),
        createdIn1970(),
        published("utf-16").exchange(mail().mailbox(OTTO).answersBecome(Malformed::utf16)).hidden().build(),
        published("bad-utf-8").exchange(mail().mailbox(OTTO).answersBecome(Malformed::badUtf8)).hidden().build(),
        cnameLoop());
  }

  private static Scenario autodiscover(String id, WebService service) {
    return published(id).exchange(mail().mailbox(OTTO).autodiscoverIs(service)).hidden().build();
  }

  private static Scenario createdIn1970() {
    return published("created-in-1970")
        .inside("corp.fabrikam.com")
        .scp("MAIL", "19700101", "https://autodiscover.fabrikam.com/autodiscover/autodiscover.xml")
        .exchange(mail().mailbox(OTTO))
        .hidden()
        .build();
  }

  private static Scenario cnameLoop() {
    return world("cname-loop", OTTO)
        .mx("fabrikam.com", "mail.fabrikam.com")
        .website("fabrikam.com")
        .cname("autodiscover.fabrikam.com", "mail1.fabrikam.com")
        .cname("mail1.fabrikam.com", "mail2.fabrikam.com")
        .cname("mail2.fabrikam.com", "autodiscover.fabrikam.com")
        .exchange(OwnExchange.own("mail.fabrikam.com").mailbox(OTTO))
        .hidden()
        .build();
  }
}
