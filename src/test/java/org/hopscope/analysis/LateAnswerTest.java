package org.hopscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.model.Vantage;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Http;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host that was silent, and was overtaken, speaks after all. */
@Timeout(20)
class LateAnswerTest {
  private static final String SETTINGS = """
      <Autodiscover><Response><Account><Action>settings</Action>
      <Protocol><Type>EXPR</Type><Server>%s</Server></Protocol></Account></Response></Autodiscover>
      """;
  private static final String REDIRECT = "<Autodiscover><Response><Account><Action>redirectAddr</Action>"
      + "<RedirectAddr>anna@other.example</RedirectAddr></Account></Response></Autodiscover>";
  private final List<AnalysisEvent> events = Collections.synchronizedList(new ArrayList<>());

  private void analyze(Map<String, String> answers) throws InterruptedException {
    analyze(dns(), answers);
  }

  private void analyze(Dns dns, Map<String, String> answers) throws InterruptedException {
    NetworkView view = new NetworkView(List.of(), Dialer.DIRECT, List.of(), Optional.empty());
    OpenPlace place = new OpenPlace(new Vantage("test", "test", Optional.empty()), view, () -> {});
    World world = new World(dns, http(answers), null, null, WireClock.SYSTEM, () -> {});
    new Runner((v, scope) -> world, WireClock.SYSTEM)
        .start(new AnalysisRequest(
            new EmailAddress("anna", "contoso.com"), Secret.none(), ClientProfile.OUTLOOK_WINDOWS, place,
            AnalysisRequest.Limits.DEFAULT, Consent.NEVER), events::add)
        .await();
  }

  private static Dns dns() {
    return (name, type, deadline, scope) -> new Evidence.Dns(
        "test", name, type, type.equals("A") ? DnsStatus.FOUND : DnsStatus.NO_RECORD, List.of(), List.of(),
        Duration.ZERO);
  }

  /** The root domain needs a while; the others answer at once. */
  private static Http http(Map<String, String> answers) {
    return (Http.Request request, Consumer<Evidence> seen, Scope scope) -> {
      String host = request.url().getHost();
      seen.accept(dns().ask(host, "A", Duration.ZERO, scope));
      if (host.equals("contoso.com")) {
        sleep(1200);
      }
      String answer = answers.get(host);
      return answer == null || request.method().equals("GET")
          ? new Http.Reply(0, Map.of(), new byte[0], Optional.of(Fault.CONNECT_REFUSED), "")
          : new Http.Reply(200, Map.of("X-FEServer", List.of("EX1")), answer.getBytes(StandardCharsets.UTF_8),
              Optional.empty(), "");
    };
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private <D extends Decision> List<D> decided(Class<D> kind) {
    return events.stream()
        .flatMap(e -> e instanceof AnalysisEvent.Decided(var at, Decision d) && kind.isInstance(d)
            ? Stream.of(kind.cast(d)) : Stream.empty())
        .toList();
  }

  @Test
  void anotherAnswerChangesTheWay() throws Exception {
    analyze(Map.of(
        "contoso.com", SETTINGS.formatted("one.contoso.com"), "one.contoso.com", "ok",
        "autodiscover.contoso.com", SETTINGS.formatted("two.contoso.com"), "two.contoso.com", "ok"));
    assertThat(decided(Decision.StepChosen.class)).extracting(d -> d.hop().orElse(""))
        .containsExactly("r0.autodiscover", "r0.root");
    assertThat(decided(Decision.ProtocolChosen.class)).extracting(d -> d.hop().orElse(""))
        .containsExactly("p.outlook-anywhere", "p2.outlook-anywhere");
    assertThat(events).filteredOn(AnalysisEvent.Settled.class::isInstance).hasSize(1);
    assertThat(events.getLast()).isInstanceOf(AnalysisEvent.Ended.class);
  }

  @Test
  void aDefectInTheLookupHoldsNobodyUp() throws Exception {
    Dns broken = (name, type, deadline, scope) -> {
      throw new IllegalStateException("broken");
    };
    analyze(broken, Map.of("autodiscover.contoso.com", SETTINGS.formatted("two.contoso.com"), "two.contoso.com", "ok"));
    assertThat(events.getLast()).isInstanceOfSatisfying(
        AnalysisEvent.Ended.class, e -> assertThat(e.ending()).isEqualTo(AnalysisEvent.Ending.COMPLETE));
    assertThat(decided(Decision.ProtocolChosen.class)).hasSize(1);
  }

  @Test
  void theSameAnswerIsNotFollowedTwice() throws Exception {
    analyze(Map.of("contoso.com", REDIRECT, "autodiscover.contoso.com", REDIRECT,
        "autodiscover.other.example", SETTINGS.formatted("two.other.example"), "two.other.example", "ok"));
    assertThat(decided(Decision.RedirectAddr.class)).singleElement()
        .satisfies(r -> assertThat(r.followed()).isTrue());
    assertThat(decided(Decision.ProtocolChosen.class)).hasSize(1);
  }
}
