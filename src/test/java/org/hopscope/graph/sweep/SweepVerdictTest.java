package org.hopscope.graph.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.graph.sweep.SweepTale.MAIL;
import static org.hopscope.graph.sweep.SweepTale.MAILBOX;
import static org.hopscope.graph.sweep.SweepTale.MEDIA;
import static org.hopscope.graph.sweep.SweepTale.PORTAL;
import static org.hopscope.graph.sweep.SweepTale.SIGN_IN;
import static org.hopscope.graph.sweep.SweepTale.SUBMISSION;
import static org.hopscope.graph.sweep.SweepTale.dns;
import static org.hopscope.graph.sweep.SweepTale.tcp;
import static org.hopscope.graph.sweep.SweepTale.tls;

import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.graph.sweep.SweepVerdict.State;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.PathReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepVerdictTest {
  private static SweepTale reached(int checks) {
    return SweepTale.of(checks)
        .row(SIGN_IN, Impact.SIGN_IN, Cause.REACHED, "login.microsoftonline.com", 443)
        .row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.REACHED, "outlook.office365.com", 443);
  }

  @Test
  void whatIsReachedIsToldWithTheListItWasTestedBy() {
    SweepTale tale = reached(2).complete();
    assertThat(tale.verdict().state()).isEqualTo(State.HEALTHY);
    assertThat(tale.sentence()).isEqualTo("Microsoft 365 is reachable from here: 2 checks, list of 30 January 2025.");
    assertThat(tale.asides()).isEmpty();
  }

  @Test
  void oneServiceAloneIsNotAllOfMicrosoft365() {
    SweepTale tale = SweepTale.of(1)
        .row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.REACHED, "outlook.office365.com", 443).complete();
    assertThat(tale.sentence()).startsWith("Exchange Online is reachable from here");
  }

  @Test
  void whatBreaksIsNamedWithItsCauseAndWhoMustAct() {
    SweepTale tale = SweepTale.of(2)
        .row(SIGN_IN, Impact.SIGN_IN, Cause.REACHED, "login.microsoftonline.com", 443)
        .row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.DROPPED, "outlook.office365.com", 443).complete();
    assertThat(tale.verdict().state()).isEqualTo(State.BROKEN);
    assertThat(tale.sentence()).isEqualTo(
        "Outlook cannot reach its mailbox – outlook.office365.com:443 is dropped: nothing comes back. "
            + "The network team must allow TCP 443 to outlook.office365.com.");
    assertThat(tale.verdict().foremost()).get().extracting(row -> row.check().target())
        .isEqualTo("outlook.office365.com:443");
  }

  @Test
  void theGravestIsToldFirstWheneverItCame() {
    SweepTale tale = reached(5)
        .udp(MEDIA, Impact.TEAMS_MEDIA, Cause.UDP_SILENT, "worldaz.tr.teams.microsoft.com", 3478)
        .row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.REFUSED, "outlook.office.com", 443)
        .row(PORTAL, Impact.OFFICE_APPS, Cause.REFUSED, "www.office.com", 443).complete();
    assertThat(tale.sentence())
        .startsWith("Part of Outlook's mailbox service cannot be reached – outlook.office.com:443 is refused")
        .contains("The same holds for one more.").endsWith("One more thing breaks by it.");
    assertThat(tale.asides()).singleElement().asString()
        .startsWith("Teams media falls back to TCP").contains("allow UDP 3478");
  }

  @Test
  void aNameThatIsMissingBesideTheOneThatMattersIsNotCalledTheEnd() {
    SweepTale tale = reached(3)
        .row(SIGN_IN, Impact.SIGN_IN, Cause.DROPPED, "login.windows.net", 443).complete();
    assertThat(tale.verdict().state()).isEqualTo(State.BROKEN);
    assertThat(tale.sentence()).startsWith("Sign-in to Microsoft 365 works in part only – login.windows.net:443");
  }

  @Test
  void aNetworkThatWantsASignInIsToldBeforeAllThatItBreaks() {
    SweepTale tale = reached(4)
        .row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.DROPPED, "outlook.office.com", 443)
        .row(PORTAL, Impact.PLAIN_HTTP, Cause.CAPTIVE_PORTAL, "www.office.com", 80).complete();
    assertThat(tale.sentence()).isEqualTo(
        "This network wants a sign-in of its own first – a page that asks to sign in to the network answers in place "
            + "of www.office.com:80. Sign in to the network in a browser, and test again.");
  }

  @Test
  void portTwentyFiveMattersToMailServersOnly() {
    SweepTale tale = reached(3)
        .row(MAIL, Impact.MAIL_FLOW, Cause.DROPPED, "contoso-com.mail.protection.outlook.com", 25).complete();
    assertThat(tale.verdict().state()).isEqualTo(State.HINTS);
    assertThat(tale.sentence()).startsWith("Microsoft 365 is reachable");
    assertThat(tale.asides()).containsExactly(
        "Mail between servers does not get out of here – contoso-com.mail.protection.outlook.com:25 is dropped: nothing "
            + "comes back. Only mail servers need TCP 25, and most networks rightly close it to all other computers. "
            + "Where a mail server of yours stands, the network team must let it through.");
    Checked row = tale.table().rows().getLast();
    assertThat(RowState.of(row)).isEqualTo(RowState.HINT);
    assertThat(SweepTale.say(Finding.remedy(row))).startsWith("Only mail servers need TCP 25");
  }

  @Test
  void whereNothingWorksPortTwentyFiveIsNoNews() {
    SweepTale tale = SweepTale.of(2)
        .row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.DROPPED, "outlook.office365.com", 443)
        .row(MAIL, Impact.MAIL_FLOW, Cause.DROPPED, "contoso-com.mail.protection.outlook.com", 25).complete();
    assertThat(tale.sentence()).startsWith("Nothing of Microsoft 365");
    assertThat(tale.asides()).isEmpty();
  }

  @Test
  void aMailPortThatIsNotKnownLeavesNothingOpen() {
    SweepTale tale = reached(3)
        .row(MAIL, Impact.MAIL_FLOW, Cause.UNKNOWN, "contoso-com.mail.protection.outlook.com", 25).complete();
    assertThat(tale.verdict().state()).isEqualTo(State.HEALTHY);
  }

  @Test
  void aHintOnWhatIsRequiredComesBeforeWhatOnlyAFeatureMisses() {
    SweepTable table = SweepTale.of(2)
        .row(SUBMISSION, Impact.MAIL_CLIENTS, Cause.DROPPED, "a.office365.com", 587)
        .row(MAILBOX, Impact.MAIL_CLIENTS, Cause.INSPECTED, "smtp.office365.com", 443).complete().table();
    assertThat(table.groups().getFirst().rows()).extracting(RowState::of)
        .containsExactly(RowState.HINT, RowState.OPTIONAL);
  }

  @Test
  void aResolverThatDeniesManyNamesIsToldOnce() {
    SweepTale tale = SweepTale.of(4).row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.REACHED, "outlook.office.com", 443);
    for (String host : new String[]{"outlook.office365.com", "www.office.com", "login.microsoftonline.com"}) {
      tale.row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.DNS_FILTERED, host, 443,
          dns("192.0.2.53", DnsStatus.NO_DOMAIN), dns("1.1.1.1", DnsStatus.FOUND));
    }
    assertThat(tale.complete().sentence())
        .contains("the resolver 192.0.2.53 denies outlook.office365.com").contains("The same holds for 2 more.");
    assertThat(tale.asides()).isEmpty();
  }

  @Test
  void twoProxiesThatInterceptAreToldApart() {
    SweepTale tale = reached(4)
        .row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.INTERCEPTED, "outlook.office.com", 443, tls("CN=Contoso Proxy"))
        .row(PORTAL, Impact.OFFICE_APPS, Cause.INTERCEPTED, "www.office.com", 443, tls("CN=Branch Proxy")).complete();
    assertThat(tale.sentence()).contains("intercepted by CN=Contoso Proxy");
    assertThat(tale.asides()).singleElement().asString()
        .contains("intercepted by CN=Branch Proxy").contains("www.office.com");
  }

  private static SweepTale allAt(String address) {
    return SweepTale.of(3)
        .row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.TLS_FAILED, "outlook.office365.com", 443, tcp(address))
        .row(SIGN_IN, Impact.SIGN_IN, Cause.TLS_FAILED, "login.microsoftonline.com", 443, tcp(address))
        .row(PORTAL, Impact.OFFICE_APPS, Cause.TLS_FAILED, "www.office.com", 443, tcp(address)).complete();
  }

  @Test
  void namesThatAllLeadToOneAddressSayThatDnsMayLie() {
    assertThat(allAt("10.0.0.1").sentence()).startsWith("Nothing of Microsoft 365 can be reached from here")
        .contains("All of them lead to one address, 10.0.0.1");
    assertThat(allAt("20.190.128.1").sentence()).as("Microsoft's own").doesNotContain("All of them lead");
  }

  @Test
  void whatIsOptionalNeverTurnsItRed() {
    SweepTale tale = reached(3)
        .row(SUBMISSION, Impact.MAIL_CLIENTS, Cause.DROPPED, "smtp.office365.com", 587).complete();
    assertThat(tale.verdict().state()).isEqualTo(State.HINTS);
    assertThat(tale.sentence()).startsWith("Microsoft 365 is reachable");
    assertThat(tale.asides()).singleElement().asString().startsWith("One optional check is blocked");
  }

  @Test
  void hintsAreToldBesideAndTurnNothingRed() {
    SweepTale tale = reached(4)
        .row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.INSPECTED, "outlook.office.com", 443, tls("CN=Contoso Proxy"))
        .row(PORTAL, Impact.OFFICE_APPS, Cause.INSPECTED, "www.office.com", 443, tls("CN=Contoso Proxy"))
        .hint(PathReading.Kind.SLOW, Message.of("slow")).complete();
    assertThat(tale.verdict().state()).isEqualTo(State.HINTS);
    assertThat(tale.asides()).containsExactly(
        "The TLS of outlook.office.com:443 is inspected by CN=Contoso Proxy, whom this computer trusts. Microsoft "
            + "asks to leave Microsoft 365 out of TLS inspection; the network team should exempt outlook.office.com. "
            + "The same holds for one more.",
        "slow");
  }

  @Test
  void aStandInThatDoesNotExistSaysNothingOfItsWildcard() {
    SweepTale tale = reached(3)
        .standIn(PORTAL, Impact.OFFICE_APPS, Cause.NO_SUCH_NAME, "gone.office.com", "*.office.com").complete();
    assertThat(tale.verdict().state()).isEqualTo(State.HEALTHY);
  }

  @Test
  void aSweepThatWasStoppedIsNoCleanBill() {
    SweepTale tale = reached(9).ended(Ending.CANCELLED);
    assertThat(tale.verdict().state()).isEqualTo(State.INCOMPLETE);
    assertThat(tale.sentence()).isEqualTo(
        "The test was stopped after 2 of 9 checks. Nothing that is required was blocked until then.");
    assertThat(reached(9).ended(Ending.TIMED_OUT).sentence()).startsWith("Time was up after 2 of 9 checks.");
    assertThat(SweepTale.of(0).complete().verdict().state()).isEqualTo(State.INCOMPLETE);
  }

  @Test
  void aRequiredRowThatIsNotKnownLeavesItOpen() {
    SweepTale tale = reached(3)
        .row(PORTAL, Impact.OFFICE_APPS, Cause.UNKNOWN, "www.office.com", 443).complete();
    assertThat(tale.verdict().state()).isEqualTo(State.INCOMPLETE);
    assertThat(tale.sentence()).startsWith("Of 3 checks, 2 came to an end.");
  }

  @Test
  void whatIsBrokenStaysSoWhenTheSweepIsStopped() {
    SweepTale tale = reached(9)
        .row(PORTAL, Impact.OFFICE_APPS, Cause.DROPPED, "www.office.com", 443).ended(Ending.CANCELLED);
    assertThat(tale.verdict().state()).isEqualTo(State.BROKEN);
    assertThat(tale.asides()).containsExactly("The test was stopped after 3 of 9 checks.");
  }

  @Test
  void whenAllRowsAreThereTheWayIsMeasured() {
    SweepTale tale = reached(2);
    assertThat(tale.verdict().state()).isEqualTo(State.RUNNING);
    assertThat(tale.verdict().sentence().key()).isEqualTo("sweep.measuring");
    assertThat(reached(3).verdict().sentence().key()).isEqualTo("sweep.running");
  }

  @Test
  void whileItRunsTheFirstBreakIsToldAtOnce() {
    assertThat(reached(9).verdict().state()).isEqualTo(State.RUNNING);
    assertThat(reached(9).sentence()).startsWith("2 of 9 checks are done.");
    assertThat(reached(9).row(PORTAL, Impact.OFFICE_APPS, Cause.DROPPED, "www.office.com", 443).verdict().state())
        .isEqualTo(State.BROKEN);
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void everyCauseHasItsWordsAndSaysWhoActs(Cause cause) {
    Checked row = SweepTale.of(1).row(MAILBOX, Impact.OUTLOOK_MAILBOX, cause, "outlook.office365.com", 443)
        .table().rows().getFirst();
    assertThat(SweepTale.say(cause.word())).doesNotContain("endpoints.");
    assertThat(SweepTale.say(Finding.remedy(row))).endsWith(".").doesNotContain("sweep.");
    String whole = reached(3).row(PORTAL, Impact.OFFICE_APPS, cause, "www.office.com", 443).complete().sentence();
    assertThat(whole).endsWith(".").doesNotContain("sweep.");
  }

  @ParameterizedTest
  @EnumSource(Impact.class)
  void everyImpactHasItsWords(Impact impact) {
    assertThat(SweepTale.say(impact.topic())).doesNotContain("endpoints.");
    assertThat(SweepTale.say(impact.breaks())).doesNotContain("endpoints.").doesNotEndWith(".");
    assertThat(SweepTale.say(impact.hampers())).doesNotContain("endpoints.").doesNotEndWith(".");
  }
}
