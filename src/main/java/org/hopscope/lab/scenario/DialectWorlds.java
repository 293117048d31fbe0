package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.OwnWorlds.mail;
import static org.hopscope.lab.scenario.OwnWorlds.published;
import static org.hopscope.lab.scenario.OwnWorlds.wrong;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import java.util.stream.Stream;
import org.hopscope.lab.exchange.Dialects;
import org.hopscope.lab.exchange.SoapAnswer;

/** What Autodiscover may say in its dialects. */
final class DialectWorlds {
  private static final String OTTO = "otto@fabrikam.com";
  private static final String OTTO_IN_THE_CLOUD = "otto@fabrikam.mail.onmicrosoft.com";
  private static final List<Integer> ERRORS = List.of(500, 501, 503, 600, 601, 602, 603);

  private DialectWorlds() {}

  static List<Scenario> broken() {
    return List.of(disagree());
  }

  static List<Scenario> branches() {
    return Stream.concat(ERRORS.stream().map(DialectWorlds::poxError), Stream.of(
        poxRedirectUrl(), furtherMailboxes(), unpublished(),
        soap("soap-redirect-address", new SoapAnswer.RedirectAddress(OTTO_IN_THE_CLOUD)),
        soap("soap-redirect-url", new SoapAnswer.RedirectUrl("https://old.fabrikam.com/autodiscover/autodiscover.svc")),
        soap("soap-busy", new SoapAnswer.Error("ServerBusy", "The server is too busy to process the request.")),
        soap("soap-error", new SoapAnswer.Error("InternalServerError", "The server encountered an internal error.")),
        pox()))
        .toList();
  }

  /** Behind one name stand two servers, and one has kept the settings of former days. */
  private static Scenario disagree() {
    return wrong("dialects-disagree",
        mail().dialects(Dialects.AGREEING.soap(new SoapAnswer.Settings("old.fabrikam.com"))));
  }

  private static Scenario poxError(int code) {
    return published("pox-error-" + code).exchange(mail().poxError(OTTO, code)).hidden().build();
  }

  private static Scenario poxRedirectUrl() {
    return world("pox-redirect-url", OTTO)
        .mx("fabrikam.com", "mail.fabrikam.com")
        .website("fabrikam.com")
        .exchange(own("autodiscover.fabrikam.com")
            .redirectUrl(OTTO, "https://mail.fabrikam.com/autodiscover/autodiscover.xml"))
        .exchange(own("mail.fabrikam.com").mailbox(OTTO))
        .hidden()
        .build();
  }

  private static Scenario furtherMailboxes() {
    return published("further-mailboxes")
        .exchange(
            mail().mailboxWith(OTTO, List.of("office@fabrikam.com", "archive@fabrikam.com"), "folders@fabrikam.com"))
        .hidden()
        .build();
  }

  private static Scenario unpublished() {
    return published("external-url-empty")
        .exchange(mail().mailbox(OTTO).unpublished("mail01.corp.fabrikam.com")).hidden().build();
  }

  private static Scenario soap(String id, SoapAnswer answer) {
    return published(id).exchange(mail().mailbox(OTTO).dialects(Dialects.AGREEING.soap(answer))).hidden().build();
  }

  /** As an Exchange of former days, or one behind a reverse proxy that publishes a single path. */
  private static Scenario pox() {
    return published("only-pox")
        .exchange(mail().mailbox(OTTO).dialects(Dialects.AGREEING.soap(new SoapAnswer.Absent()).withoutV2()))
        .hidden()
        .build();
  }
}
