package org.hopscope.snapshot.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Evidence;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.Example;
import org.junit.jupiter.api.Test;

class ComparedAnalysesTest {
  private static final Wording WORDS = new Wording(Locale.ENGLISH);
  private static final List<AnalysisEvent> YESTERDAY = Example.events("anna@fabrikam.de", "autodiscover.fabrikam.de");
  private static final HopGraph BEFORE = GraphFold.replay(YESTERDAY);

  private static List<String> told(UnaryOperator<AnalysisEvent> today) {
    HopGraph after = GraphFold.replay(YESTERDAY.stream().map(today).toList());
    return Comparison.of(BEFORE, after).changes().stream()
        .map(c -> c.kind().id() + ": " + WORDS.say(c.what()) + ": " + WORDS.say(c.before()) + " > "
            + WORDS.say(c.after()))
        .toList();
  }

  private static AnalysisEvent seeing(AnalysisEvent event, UnaryOperator<Evidence> other) {
    return event instanceof AnalysisEvent.Observed(var at, var hop, var seen)
        ? new AnalysisEvent.Observed(at, hop, other.apply(seen)) : event;
  }

  @Test
  void whatIsTheSameIsNoChange() {
    assertThat(told(e -> e)).isEmpty();
    assertThat(WORDS.say(Comparison.of(BEFORE, BEFORE).says())).isEqualTo("Nothing that matters has changed.");
  }

  @Test
  void anotherAddressInDnsIsTold() {
    assertThat(told(e -> seeing(e, seen -> seen instanceof Evidence.Dns dns
        ? new Evidence.Dns(dns.resolver(), dns.name(), dns.type(), dns.status(), dns.cnameTrail(),
            List.of(new Evidence.DnsRecord(dns.name(), "A", 60, "10.20.30.99")), dns.took())
        : seen))).containsExactly(
            "dns: DNS: autodiscover.fabrikam.de A: 10.20.30.40, ex01.corp.fabrikam.de > 10.20.30.99, ex01.corp.fabrikam.de");
  }

  @Test
  void aNameThatIsGoneIsTold() {
    assertThat(told(e -> seeing(e, seen -> seen instanceof Evidence.Dns dns
        ? new Evidence.Dns(dns.resolver(), dns.name(), dns.type(), Evidence.DnsStatus.NO_DOMAIN, List.of(), List.of(),
            dns.took())
        : seen))).singleElement().asString().endsWith("> no such name");
  }

  @Test
  void orderAndTimesToLiveAreNoise() {
    assertThat(told(e -> seeing(e, seen -> seen instanceof Evidence.Dns dns
        ? new Evidence.Dns(dns.resolver(), dns.name(), dns.type(), dns.status(), dns.cnameTrail(),
            dns.records().reversed().stream().map(r -> new Evidence.DnsRecord(r.name(), r.type(), 7, r.data()))
                .toList(),
            dns.took())
        : seen))).isEmpty();
  }

  @Test
  void aRenewedCertificateIsTold() {
    assertThat(told(e -> seeing(e, seen -> seen instanceof Evidence.Tls tls ? renewed(tls) : seen))).containsExactly(
        "certificate: Certificate of autodiscover.fabrikam.de: mail.fabrikam.de, by Fabrikam Issuing CA, until 1 January 2026"
            + " > mail.fabrikam.de, by Contoso CA, until 1 January 2026");
  }

  private static Evidence renewed(Evidence.Tls tls) {
    Evidence.Certificate old = tls.chain().getFirst();
    return new Evidence.Tls(tls.host(), tls.protocol(), tls.cipher(), true, true,
        List.of(new Evidence.Certificate(
            old.subject(), "CN=Contoso CA", old.names(), old.notBefore(), old.notAfter(), old.key(), old.signature(),
            "00")),
        tls.fault(), tls.detail(), tls.took());
  }

  @Test
  void anotherEndChangesTheVerdictWhichComesFirst() {
    assertThat(told(e -> e instanceof AnalysisEvent.HopEnded(var at, var hop, Outcome.Failed failed)
        ? new AnalysisEvent.HopEnded(at, hop, new Outcome.Passed(Message.of("It is well."))) : e))
        .first().asString().startsWith("verdict: What it comes to: ");
  }

  @Test
  void aTimeThatIsLongerByFarIsToldAndALittleIsNot() {
    assertThat(told(e -> later(e, 100))).isEmpty();
    assertThat(told(e -> later(e, 2_000))).contains("time: Time of autodiscover.fabrikam.de: 3 ms > 2003 ms");
  }

  private static AnalysisEvent later(AnalysisEvent event, long millis) {
    return switch (event) {
      case AnalysisEvent.Observed(var at, var hop, Evidence.Http seen) ->
        new AnalysisEvent.Observed(at.plusMillis(millis), hop, seen);
      case AnalysisEvent.HopEnded(var at, var hop, Outcome.Failed failed) ->
        new AnalysisEvent.HopEnded(at.plusMillis(millis + 1), hop, failed);
      case AnalysisEvent.Ended(var at, var how) -> new AnalysisEvent.Ended(at.plus(Duration.ofSeconds(9)), how);
      default -> event;
    };
  }

  @Test
  void otherQuestionsAreToldForWhatTheyAre() {
    HopGraph other = GraphFold.replay(Example.events("ben@fabrikam.de", "autodiscover.fabrikam.de"));
    assertThat(Comparison.of(BEFORE, other).changes()).extracting(Change::kind).containsOnly(Change.Kind.QUESTION);
  }
}
