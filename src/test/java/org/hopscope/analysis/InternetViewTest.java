package org.hopscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.Lane;
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

/** The look from the internet goes beside everything else, and holds nothing up. */
@Timeout(30)
class InternetViewTest {
  private static final String AUTODISCOVER = "autodiscover.contoso.com";
  private final List<AnalysisEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch settled = new CountDownLatch(1);
  private final CountDownLatch compared = new CountDownLatch(1);

  private void see(AnalysisEvent event) {
    events.add(event);
    if (event instanceof AnalysisEvent.Settled) {
      settled.countDown();
    }
    if (event instanceof AnalysisEvent.HopEnded(var at, var id, var outcome) && id.equals("r0.outside")) {
      compared.countDown();
    }
  }

  private void analyze(Dns dns) throws InterruptedException {
    Http http = (request, seen, scope) -> new Http.Reply(0, Map.of(), new byte[0], Optional.of(Fault.CONNECT_REFUSED),
        "");
    World world = new World(dns, http, null, null, WireClock.SYSTEM, () -> {});
    NetworkView view = new NetworkView(List.of(), Dialer.DIRECT, List.of(), Optional.empty());
    OpenPlace place = new OpenPlace(new Vantage("test", "test", Optional.empty()), view, () -> {});
    new Runner((v, scope) -> world, WireClock.SYSTEM)
        .start(new AnalysisRequest(
            new EmailAddress("anna", "contoso.com"), Secret.none(), ClientProfile.OUTLOOK_WINDOWS, place,
            AnalysisRequest.Limits.DEFAULT, Consent.NEVER), this::see)
        .await();
  }

  private static Evidence.Dns answer(String name, String type, DnsStatus status, String... trail) {
    return new Evidence.Dns("test", name, type, status, List.of(trail), List.of(), Duration.ZERO);
  }

  /** Each waits for the latch; the time is only there so that a defect ends. */
  private static void await(CountDownLatch latch, long seconds) {
    try {
      latch.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The own resolver, and one on the internet. */
  private record Both(CountDownLatch inside, CountDownLatch outside, Evidence.Dns record) implements Dns {
    @Override
    public Evidence.Dns ask(String name, String type, Duration deadline, Scope scope) {
      if (name.equals(AUTODISCOVER) && inside != null) {
        await(inside, 1);
      }
      return name.equals(AUTODISCOVER) ? record : answer(name, type, DnsStatus.NO_DOMAIN);
    }

    @Override
    public List<Evidence.Dns> askEach(Side side, String name, String type, Duration deadline, Scope scope) {
      if (side == Side.INTERNET && outside != null) {
        await(outside, 10);
      }
      return List.of(name.equals(AUTODISCOVER) ? record : answer(name, type, DnsStatus.NO_DOMAIN));
    }

    @Override
    public boolean sees(Side side) {
      return true;
    }
  }

  private int first(Predicate<AnalysisEvent> which) {
    List<AnalysisEvent> all = List.copyOf(events);
    return all.indexOf(all.stream().filter(which).findFirst().orElseThrow());
  }

  @Test
  void aBlockedRoadIsSettledWhileTheInternetIsSilent() throws Exception {
    analyze(new Both(null, settled, answer(AUTODISCOVER, "A", DnsStatus.NO_DOMAIN)));
    int verdict = first(e -> e instanceof AnalysisEvent.Settled);
    int record = first(e -> e instanceof AnalysisEvent.HopEnded(var at, var id, var out) && id.equals("r0.dns"));
    int outside = first(e -> e instanceof AnalysisEvent.HopEnded(var at, var id, var out) && id.equals("r0.outside"));
    assertThat(record).isLessThan(verdict);
    assertThat(verdict).isLessThan(outside);
    assertThat(events.get(outside)).isInstanceOf(AnalysisEvent.HopEnded.class);
  }

  /** The internet has answered before it is known where the record leads; it is drawn beside it all the same. */
  @Test
  void theViewIsDrawnInTheLaneOfTheRecord() throws Exception {
    analyze(new Both(compared, null, answer(AUTODISCOVER, "A", DnsStatus.FOUND, "autodiscover.outlook.com")));
    assertThat(events).anyMatch(e -> e instanceof AnalysisEvent.HopMoved(var at, var hop)
        && hop.id().equals("r0.outside") && hop.lane() == Lane.CLOUD);
  }
}
