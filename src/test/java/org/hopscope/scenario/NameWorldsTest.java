package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.Drawing.EdgeStyle;
import org.hopscope.graph.ChartLayout;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Compared;
import org.hopscope.model.Evidence.Difference;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a technician is told of names: both sides compared, and what is not well with a zone. */
@Timeout(60)
class NameWorldsTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  private String notes(Rehearsal run, String hop) {
    StringBuilder all = new StringBuilder();
    for (AnalysisEvent event : run.events()) {
      if (event instanceof AnalysisEvent.Observed(var at, var id, Evidence.Note(var said)) && id.equals(hop)) {
        all.append(words.say(said)).append('\n');
      }
    }
    return all.toString();
  }

  private List<Compared> rows(Rehearsal run) {
    return run.events().stream()
        .flatMap(e -> e instanceof AnalysisEvent.Observed(var at, var id, Evidence.SplitHorizon both)
            ? both.rows().stream() : java.util.stream.Stream.of())
        .toList();
  }

  private Compared row(Rehearsal run, String name, String type) {
    return rows(run).stream().filter(r -> r.name().equals(name) && r.type().equals(type)).findFirst().orElseThrow();
  }

  private String summary(Rehearsal run, String hop) {
    return run.outcome(hop).map(Outcome::summary).map(words::say).orElse("");
  }

  @Test
  void theServerInsideIsGoneAndTheInternetHasTheRightOne() throws Exception {
    try (Rehearsal run = new Rehearsal("split-horizon-gone").run()) {
      HopGraph graph = GraphFold.replay(run.events());
      String sentence = words.say(graph.verdict().sentence());
      assertThat(sentence).as(run.story())
          .contains("inside, it points at 192.0.2.9", "the internet has mail.contoso.com",
              "administrator of the internal DNS");
      Compared both = row(run, "autodiscover.contoso.com", "A");
      assertThat(both.differs()).isEqualTo(Difference.VALUES);
      assertThat(both.outside()).hasSize(2).extracting(Evidence.Dns::resolver)
          .anyMatch(r -> r.startsWith("https://"));
      assertThat(both.outside()).allSatisfy(d -> assertThat(d.cnameTrail()).containsExactly("mail.contoso.com"));
      assertThat(run.outcome("r0.outside")).hasValueSatisfying(o -> assertThat(o).isInstanceOf(Outcome.Warned.class));
      assertThat(ChartLayout.lay(graph).edges())
          .filteredOn(e -> e.style() == EdgeStyle.RELATION).singleElement()
          .satisfies(e -> assertThat(e.to()).isEqualTo("r0.outside"));
    }
  }

  @Test
  void aPrivateAddressInsideIsNormalWhenItsServerAnswers() throws Exception {
    try (Rehearsal run = new Rehearsal("split-horizon-normal").run()) {
      assertThat(summary(run, "r0.outside")).as(run.story()).contains("That is normal");
      assertThat(run.outcome("r0.dns")).hasValueSatisfying(o -> assertThat(o).isInstanceOf(Outcome.Passed.class));
    }
  }

  @Test
  void healthySidesSayTheSame() throws Exception {
    try (Rehearsal run = new Rehearsal("hybrid-cloud-internet").run()) {
      assertThat(rows(run)).as(run.story()).isNotEmpty()
          .allSatisfy(r -> assertThat(r.differs()).isEqualTo(Difference.SAME));
      assertThat(run.outcome("r1.outside")).isPresent();
    }
  }

  @Test
  void theResolverThatChecksSignaturesRejectsTheZone() throws Exception {
    try (Rehearsal run = new Rehearsal("dnssec-bogus").run()) {
      assertThat(notes(run, "r0.dns")).as(run.story()).contains("SIGNATURE_EXPIRED");
      assertThat(row(run, "autodiscover.contoso.com", "A").inside())
          .extracting(Evidence.Dns::status).containsOnly(Evidence.DnsStatus.BOGUS);
    }
  }

  @Test
  void aFilterInThePlaceOfMicrosoftIsTold() throws Exception {
    try (Rehearsal run = new Rehearsal("dns-forged").run()) {
      String sentence = words.say(GraphFold.replay(run.events()).verdict().sentence());
      assertThat(sentence).as(run.story()).contains("10.11.12.13", "52.96.", "filter");
    }
  }

  @Test
  void ownResolversThatDisagreeAreNamed() throws Exception {
    try (Rehearsal run = new Rehearsal("resolvers-disagree").run()) {
      assertThat(summary(run, "r0.dns")).as(run.story())
          .contains("different answers", "(Ethernet)", "(VPN)", "192.0.2.99");
    }
  }

  @Test
  void aWildcardAnswerIsNoRecord() throws Exception {
    try (Rehearsal run = new Rehearsal("wildcard-zone").run()) {
      assertThat(notes(run, "r0.dns")).as(run.story()).contains("answers for every name with 203.0.113.80");
    }
  }

  @Test
  void anAliasAtTheApexIsAWarning() throws Exception {
    try (Rehearsal run = new Rehearsal("apex-cname").run()) {
      assertThat(summary(run, "r0.dns")).as(run.story()).contains("contoso.com itself is an alias for www.contoso.com");
    }
  }

  @Test
  void aLongChainIsShownWithItsTimesToLive() throws Exception {
    try (Rehearsal run = new Rehearsal("long-chain").run()) {
      assertThat(notes(run, "r0.dns")).as(run.story())
          .contains("takes 5 steps", "a.contoso.com (0 s)", "mail.contoso.com (300 s)", "time to live 0");
    }
  }

  @Test
  void srvRecordsAreTakenInTheOrderOfRfc2782() throws Exception {
    try (Rehearsal run = new Rehearsal("srv-only").run()) {
      assertThat(summary(run, "r0.srv")).as(run.story()).contains("mail.contoso.com");
      assertThat(notes(run, "r0.srv")).contains(
          "Priority 10, weight 90: mail.contoso.com", "Priority 10, weight 10: mail3.contoso.com",
          "Priority 20, weight 100: mail2.contoso.com", "Several servers share priority 10");
    }
  }

  @Test
  void ipv6ThatIsDeadIsTold() throws Exception {
    try (Rehearsal run = new Rehearsal("ipv6-dead").run()) {
      assertThat(notes(run, "r0.m365")).as(run.story())
          .contains("The IPv6 address of autodiscover-s.outlook.com did not answer");
      assertThat(GraphFold.replay(run.events()).warnings()).extracting(HopNode::id).contains("r0.m365");
    }
  }

  @Test
  void anSrvTargetOfADotDeclines() throws Exception {
    try (Rehearsal run = new Rehearsal("srv-dot").run()) {
      assertThat(run.outcome("r0.srv")).as(run.story())
          .hasValueSatisfying(o -> assertThat(o).isInstanceOf(Outcome.Failed.class));
      assertThat(summary(run, "r0.srv")).contains("no Autodiscover service");
      assertThat(summary(run, "r0.m365-failsafe")).contains("no such tenant");
      assertThat(run.lab().log()).noneMatch(LabRequest::bringsPassword);
    }
  }

  @Test
  void aResolverThatIsDownIsAWarning() throws Exception {
    try (Rehearsal run = new Rehearsal("resolver-down").run()) {
      assertThat(summary(run, "r0.dns")).as(run.story()).contains("(VPN) does not answer");
    }
  }

  @Test
  void soaAndNsThatDisagreeAreTold() throws Exception {
    try (Rehearsal run = new Rehearsal("zone-moved").run()) {
      assertThat(notes(run, "r0.dns")).as(run.story()).contains("ns1.old-dns.example", "ns1.new-dns.example");
    }
  }

  @Test
  void aResolverThatAnswersForWhatDoesNotExistIsNamed() throws Exception {
    try (Rehearsal run = new Rehearsal("lying-dns").run()) {
      String sentence = words.say(GraphFold.replay(run.events()).verdict().sentence());
      assertThat(sentence).as(run.story()).contains("does not exist", "203.0.113.99", "who runs the resolver");
    }
  }

  @Test
  void anSrvRecordThatCannotBeUsedIsPassedOverWithAWarning() throws Exception {
    try (Rehearsal run = new Rehearsal("srv-first-unusable").run()) {
      assertThat(summary(run, "r0.srv")).as(run.story()).contains("192.0.2.10:443", "mail.contoso.com, port 443");
      assertThat(run.outcome("r0.srv")).hasValueSatisfying(o -> assertThat(o).isInstanceOf(Outcome.Warned.class));
    }
  }

  @Test
  void anAnswerThatIsCutOffComesWholeOverTcp() throws Exception {
    try (Rehearsal run = new Rehearsal("srv-many").run()) {
      assertThat(run.events()).as(run.story())
          .anyMatch(e -> e instanceof AnalysisEvent.Observed(var at, var id, Evidence.Dns dns) && id.equals("r0.srv")
              && dns.records().size() == 61);
    }
  }
}
