package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Address book, phones, health checks and the new Outlook's hosts: asked once each, beside the verdict. */
@Timeout(60)
class BesideTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  @Test
  void anOwnServerIsAskedForBookPhonesAndHealth() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("onprem-only").run()) {
      HopNode node = beside(rehearsal);
      assertThat(node.state()).as(rehearsal.story()).isEqualTo(HopState.PASSED);
      assertThat(node.onPath()).isFalse();
      assertThat(says(node)).isEqualTo("9 of 9 services beside the mailbox answer as they should.");
      assertThat(turns(node)).extracting(Turn::verb).startsWith("OAB", "ActiveSync", "mapi/healthcheck.htm").hasSize(9);
      assertThat(turns(node)).extracting(t -> words.say(t.says())).contains(
          "mail.fabrikam.com has the offline address book (1 address lists).",
          "mail.fabrikam.com speaks ActiveSync up to 16.1; the server is 15.02.",
          "mail.fabrikam.com says that ews works.");
    }
  }

  @Test
  void theNewOutlooksHostsAreTriedWhereTheMailboxIsInMicrosoft365() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("cloud-healthy-internet").run()) {
      assertThat(turns(beside(rehearsal))).as(rehearsal.story()).allMatch(t -> t.heard() == Heard.GOOD)
          .extracting(Turn::verb).containsExactly("OAB", "ActiveSync", "Microsoft Graph", "New Outlook", "New Outlook");
      assertThat(rehearsal.lab().log()).filteredOn(r -> r.host().equals("graph.microsoft.com"))
          .as("asked once, for both").hasSize(1).noneMatch(r -> r.authorizationScheme().isPresent());
    }
    try (Rehearsal rehearsal = new Rehearsal("onprem-only").run()) {
      assertThat(rehearsal.lab().log()).noneMatch(r -> r.host().startsWith("graph."));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "oab-404 | BAD | mail.fabrikam.com has no offline address book where Autodiscover says it is (HTTP 404).",
      "healthcheck-red | BAD | mail.fabrikam.com says that ews is out of order (HTTP 503).",
      "activesync-403 | ODD | mail.fabrikam.com does not let this account use ActiveSync (HTTP 403).",
      "activesync-449 | ODD | mail.fabrikam.com wants the device's policy confirmed",
      "activesync-451 | ODD | mail.fabrikam.com sends ActiveSync on to https://eas.other.example/Microsoft-Server-ActiveSync (HTTP 451).",
      "activesync-500 | BAD | mail.fabrikam.com fails to speak ActiveSync (HTTP 500).",
      "activesync-503 | BAD | mail.fabrikam.com says that ActiveSync is unavailable or overloaded (HTTP 503).",
      "activesync-no-header | ODD | mail.fabrikam.com answers without the header MS-Server-ActiveSync",
      "graph-dropped | BAD | graph.microsoft.com does not answer: the connection is dropped on the way."})
  void whatIsWrongIsAThingToLookAtThoughOutlookConnects(String world, Heard heard, String sentence) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      HopNode node = beside(rehearsal);
      assertThat(turns(node)).as(rehearsal.story())
          .anyMatch(t -> t.heard() == heard && words.say(t.says()).startsWith(sentence));
      assertThat(graph.verdict().outcome()).isEqualTo(Result.CONNECTS);
      assertThat(graph.warnings()).as(rehearsal.story()).isEqualTo(heard == Heard.BAD ? List.of(node) : List.of());
    }
  }

  /** Where it was let in before it is asked as the account; a health check as nobody. */
  @Test
  void thePasswordGoesOnlyWhereItWasAccepted() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("onprem-only").run()) {
      List<LabRequest> log = rehearsal.lab().log();
      assertThat(log).filteredOn(r -> r.path().endsWith("oab.xml"))
          .allMatch(r -> r.authorizationScheme().isPresent()).anyMatch(LabRequest::bringsPassword);
      assertThat(log).filteredOn(r -> r.method().equals("OPTIONS"))
          .allMatch(r -> r.authorizationScheme().isPresent()).anyMatch(LabRequest::bringsPassword);
      assertThat(log).filteredOn(r -> r.path().endsWith("healthcheck.htm")).hasSize(7)
          .noneMatch(r -> r.authorizationScheme().isPresent());
    }
    try (Rehearsal without = new Rehearsal("modern-auth").run()) {
      assertThat(without.lab().log()).filteredOn(r -> r.method().equals("OPTIONS")).hasSize(1)
          .noneMatch(LabRequest::bringsPassword);
      assertThat(turns(beside(without))).filteredOn(t -> t.verb().equals("ActiveSync"))
          .allMatch(t -> words.say(t.says())
              .startsWith("outlook.office365.com asks for sign-in before it speaks ActiveSync"));
    }
  }

  /** One that does not answer is not asked again. */
  @Test
  void aSilentHostIsAskedOnce() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("firewall-m365").run()) {
      assertThat(turns(beside(rehearsal))).as(rehearsal.story()).extracting(Turn::heard)
          .startsWith(Heard.BAD, Heard.UNSAID, Heard.GOOD);
    }
  }

  private static HopNode beside(Rehearsal rehearsal) {
    return GraphFold.replay(rehearsal.events()).hop("beside").orElseThrow(() -> new AssertionError(rehearsal.story()));
  }

  private static List<Turn> turns(HopNode node) {
    return node.evidence().stream().filter(Evidence.Dialogue.class::isInstance).map(Evidence.Dialogue.class::cast)
        .findFirst().orElseThrow().turns();
  }

  private String says(HopNode node) {
    return node.outcome().map(Outcome::summary).map(words::say).orElse("");
  }
}
