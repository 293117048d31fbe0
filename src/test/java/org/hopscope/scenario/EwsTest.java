package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.WhatIf;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inbox by EWS: opened, blocked, ended, throttled; by the Mac that needs it and by Windows, which does not. */
@Timeout(60)
class EwsTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "onprem-only | OUTLOOK_MAC | mail.fabrikam.com opens the inbox by EWS. It is 15.2.2562, Exchange Server SE.",
      "onprem-only | OUTLOOK_WINDOWS | mail.fabrikam.com opens the inbox by EWS. It is 15.2.2562, Exchange Server SE.",
      "cloud-healthy-internet | OUTLOOK_WINDOWS | outlook.office365.com opens the inbox by EWS. It is 15.20.9542, Exchange Online. "
          + "Exchange Online ends EWS for everybody on 1 April 2027.",
      "cloud-healthy-internet | OUTLOOK_MAC | outlook.office365.com opens the inbox by EWS. It is 15.20.9542, Exchange Online. "
          + "Exchange Online ends EWS for everybody on 1 April 2027. "
          + "The legacy Outlook for Mac has no other protocol; the new Outlook for Mac does not need EWS."})
  void aHealthyServerOpensTheInboxAndSaysWhatItIs(String world, ClientProfile client, String sentence)
      throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).as(client).run()) {
      HopNode ews = ews(rehearsal);
      assertThat(ews.state()).as(rehearsal.story()).isEqualTo(HopState.PASSED);
      assertThat(says(ews)).isEqualTo(sentence);
      assertThat(turn(ews).heard()).isEqualTo(Heard.OPENED);
      assertThat(turn(ews).verb()).isEqualTo("GetFolder");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "ews-blocked | outlook.office365.com refuses EWS: a setting of the organisation or the mailbox blocks it (EWS is disabled for this organization). Since 1 October 2026",
      "ews-gone | outlook.office365.com serves EWS no more: Exchange Online ended it for everybody on 1 April 2027.",
      "ews-403-no-reason | outlook.office365.com refuses EWS (HTTP 403). It gives no reason. Since 1 October 2026",
      "ews-throttled | outlook.office365.com throttles this account on EWS. It asks to be left alone for 297 seconds.",
      "ews-overrun | mail.fabrikam.com throttles this account on EWS. It asks to be left alone for 120 seconds.",
      "ews-blocked-own | mail.fabrikam.com refuses EWS: a setting of the organisation or the mailbox blocks it (EWS is disabled for this organization).",
      "ews-older-server | mail.fabrikam.com is 14.3.123, Exchange Server 2010, older than the server with the mailbox (15.2.2562, Exchange Server SE), and cannot open it.",
      "ews-refuses | mail.fabrikam.com does not open the inbox by EWS (ErrorMailboxStoreUnavailable). The database with the mailbox is not mounted, or cannot be reached."})
  void whatStopsTheMacIsOnlyAWarningToWindows(String world, String sentence) throws Exception {
    try (Rehearsal mac = new Rehearsal(world).as(ClientProfile.OUTLOOK_MAC).run()) {
      assertThat(ews(mac).state()).as(mac.story()).isEqualTo(HopState.FAILED);
      assertThat(says(ews(mac))).startsWith(sentence);
    }
    try (Rehearsal windows = new Rehearsal(world).run()) {
      HopGraph graph = GraphFold.replay(windows.events());
      assertThat(WhatIf.of(graph, ClientProfile.OUTLOOK_MAC).graph().verdict().brokenAt()).contains("p.ews");
      HopNode ews = ews(windows);
      assertThat(graph.warnings()).as(windows.story()).containsExactly(ews);
      assertThat(says(ews)).startsWith(sentence).endsWith(
          "Outlook for Windows reaches the mailbox without it, but free/busy times, automatic replies and MailTips come by EWS.");
    }
  }

  /** One question without sign-in, then Negotiate's two messages; the second proves the password. */
  @Test
  void thePasswordIsProvenOnce() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("onprem-only").as(ClientProfile.OUTLOOK_MAC).run()) {
      assertThat(rehearsal.lab().log()).filteredOn(r -> r.path().equalsIgnoreCase("/ews/exchange.asmx"))
          .extracting(LabRequest::bringsPassword).containsExactly(false, false, true);
    }
  }

  private static HopNode ews(Rehearsal rehearsal) {
    return GraphFold.replay(rehearsal.events()).hop("p.ews").orElseThrow();
  }

  private static Evidence.Turn turn(HopNode node) {
    return node.evidence().stream().filter(Evidence.Dialogue.class::isInstance).map(Evidence.Dialogue.class::cast)
        .findFirst().orElseThrow().turns().getFirst();
  }

  private String says(HopNode node) {
    return node.outcome().map(Outcome::summary).map(words::say).orElse("");
  }
}
