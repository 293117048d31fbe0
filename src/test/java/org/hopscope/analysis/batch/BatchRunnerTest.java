package org.hopscope.analysis.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.EventSink;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Secret;
import org.hopscope.model.Vantage;
import org.hopscope.wire.WireClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is asked when, and that all are. */
@Timeout(60)
class BatchRunnerTest {
  private static final Politeness QUICK = new Politeness(
      8, 2, Duration.ZERO, Duration.ZERO, Duration.ofMillis(150), Duration.ofMillis(300));

  private final Watched watched = new Watched();

  private static List<Account> accounts(String... addresses) {
    return IntStream.range(0, addresses.length).mapToObj(i -> new Account(
        i + 1, ((EmailAddress.Parsed.Good) EmailAddress.parse(addresses[i])).address(),
        new Secret("S3cret".toCharArray()))).toList();
  }

  private RunningBatch start(Analyzer analyzer, Politeness rules, List<Account> accounts) {
    return new BatchRunner(analyzer, WireClock.SYSTEM).start(accounts, rules, BatchRunnerTest::request,
        _ -> event -> {}, watched);
  }

  private static AnalysisRequest request(EmailAddress address, Secret secret) {
    return new AnalysisRequest(
        address, secret, ClientProfile.OUTLOOK_WINDOWS,
        new OpenPlace(new Vantage("x", "x", Optional.empty()), null, () -> {}),
        AnalysisRequest.Limits.DEFAULT, Consent.NEVER);
  }

  /** Analyses that ask one host each and take a moment; counts how many are at a host at once. */
  private static final class Town implements Analyzer {
    final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> most = new ConcurrentHashMap<>();
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Integer> throttles = new ConcurrentHashMap<>();
    final AtomicLong cancelled = new AtomicLong();
    volatile Duration takes = Duration.ofMillis(20);

    String host(EmailAddress address) {
      return address.domain().startsWith("shared") ? "mail.hoster.net" : "mail." + address.domain();
    }

    @Override
    public RunningAnalysis start(AnalysisRequest request, EventSink sink) {
      String host = host(request.address());
      CountDownLatch end = new CountDownLatch(1);
      Thread worker = Thread.ofVirtual().unstarted(() -> {
        int here = now.computeIfAbsent(host, _ -> new AtomicInteger()).incrementAndGet();
        most.computeIfAbsent(host, _ -> new AtomicInteger()).accumulateAndGet(here, Math::max);
        asked.add(request.address().text());
        try {
          Thread.sleep(takes);
        } catch (InterruptedException stop) {
          cancelled.incrementAndGet();
        }
        int status = throttles.merge(request.address().domain(), -1, Integer::sum) >= 0 ? 429 : 200;
        sink.accept(new AnalysisEvent.Observed(Duration.ZERO, "h", http("https://" + host + "/x", status)));
        now.get(host).decrementAndGet();
        request.secret().close();
        end.countDown();
      });
      worker.start();
      return new RunningAnalysis() {
        @Override
        public void cancel() {
          worker.interrupt();
        }

        @Override
        public void await() throws InterruptedException {
          end.await();
        }
      };
    }

    private static Evidence.Http http(String url, int status) {
      return new Evidence.Http(
          "POST", url, Map.of(), "", status, Map.of(), "", List.of(), Optional.empty(), "", List.of());
    }
  }

  private static final class Watched implements BatchSink {
    final List<Integer> ended = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> back = Collections.synchronizedList(new ArrayList<>());
    volatile Boolean complete;

    @Override
    public void ended(Account account, Duration since) {
      ended.add(account.number());
    }

    @Override
    public void back(Account account) {
      back.add(account.number());
    }

    @Override
    public void over(boolean all) {
      complete = all;
    }
  }

  private static String[] many(int count, String... domains) {
    return IntStream.range(0, count).mapToObj(i -> "user" + i + "@" + domains[i % domains.length])
        .toArray(String[]::new);
  }

  @Test
  void allAreDoneAndNoDomainIsAskedByMoreThanTwoAtOnce() throws Exception {
    Town town = new Town();
    List<Account> accounts = accounts(many(120, "a.com", "b.com", "c.com", "d.com", "e.com", "f.com"));
    start(town, QUICK, accounts).await();
    assertThat(watched.complete).isTrue();
    assertThat(watched.ended).hasSize(120).doesNotHaveDuplicates();
    assertThat(town.most.values()).extracting(AtomicInteger::get).allSatisfy(n -> assertThat(n).isLessThanOrEqualTo(2));
    assertThat(accounts).allSatisfy(account -> assertThat(account.secret().isEmpty()).isTrue());
  }

  @Test
  void ofADomainThatNobodyKnowsOneIsAskedFirst() throws Exception {
    Town town = new Town();
    town.takes = Duration.ofMillis(150);
    RunningBatch batch = start(town, QUICK, accounts(many(6, "a.com")));
    TimeUnit.MILLISECONDS.sleep(60);
    assertThat(town.asked).hasSize(1);
    batch.await();
    assertThat(town.asked).hasSize(6);
  }

  @Test
  void domainsThatTurnOutToShareAHostShareItsPlaces() throws Exception {
    Town town = new Town();
    start(town, QUICK.with(2), accounts(many(8, "shared1.com", "shared2.com", "shared3.com", "shared4.com"))).await();
    town.most.clear();
    watched.ended.clear();
    Politeness eight = new Politeness(
        8, 1, Duration.ZERO, Duration.ofMillis(30), Duration.ofMillis(10), Duration.ofMillis(10));
    start(town, eight, accounts(many(40, "shared1.com", "shared2.com", "shared3.com", "shared4.com"))).await();
    assertThat(watched.ended).hasSize(40);
    assertThat(town.most.get("mail.hoster.net").get()).as("unknown at first, four at the most").isLessThanOrEqualTo(4);
  }

  @Test
  void aHostThatIsAskedTooMuchIsLeftAloneAndItsAddressIsAskedOnceMore() throws Exception {
    Town town = new Town();
    town.throttles.put("a.com", 1);
    Instant begin = Instant.now();
    start(town, QUICK, accounts("anna@a.com", "ben@b.com")).await();
    assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofMillis(150));
    assertThat(town.asked).containsExactlyInAnyOrder("anna@a.com", "anna@a.com", "ben@b.com");
    assertThat(watched.back).containsExactly(1);
    assertThat(watched.ended).containsExactlyInAnyOrder(1, 2);
    assertThat(watched.complete).isTrue();
  }

  @Test
  void aHostThatAlwaysSaysSoIsNotAskedForEver() throws Exception {
    Town town = new Town();
    town.throttles.put("a.com", 1_000);
    start(town, QUICK, accounts("anna@a.com", "ben@a.com")).await();
    assertThat(town.asked).hasSize(4);
    assertThat(watched.ended).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void aCancelStopsAtOnceAndNothingHalfCounts() throws Exception {
    Town town = new Town();
    town.takes = Duration.ofSeconds(50);
    List<Account> accounts = accounts(many(50, "a.com", "b.com", "c.com"));
    RunningBatch batch = start(town, QUICK, accounts);
    while (town.asked.size() < 3) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    batch.cancel();
    batch.await();
    assertThat(town.cancelled.get()).isEqualTo(3);
    assertThat(watched.ended).isEmpty();
    assertThat(watched.back).hasSize(3);
    assertThat(watched.complete).isFalse();
    assertThat(accounts.getLast().secret().isEmpty()).isTrue();
  }

  @Test
  void aPauseBeginsNothingNewUntilItIsOver() throws Exception {
    Town town = new Town();
    RunningBatch batch = start(town, QUICK, accounts(many(40, "a.com", "b.com")));
    batch.pause(true);
    TimeUnit.MILLISECONDS.sleep(120);
    int then = town.asked.size();
    TimeUnit.MILLISECONDS.sleep(120);
    assertThat(town.asked).hasSize(then);
    assertThat(then).isLessThan(40);
    batch.pause(false);
    batch.await();
    assertThat(watched.ended).hasSize(40);
  }

  @Test
  void anAnalysisThatCannotBeginStopsNoOther() throws Exception {
    Town town = new Town();
    Analyzer broken = (request, sink) -> {
      if (request.address().domain().equals("bad.com")) {
        throw new IllegalStateException("defect");
      }
      return town.start(request, sink);
    };
    start(broken, QUICK, accounts("a@a.com", "b@bad.com", "c@c.com")).await();
    assertThat(watched.ended).containsExactlyInAnyOrder(1, 3);
    assertThat(watched.complete).isFalse();
  }

  @Test
  void nobodyIsDoneAtOnce() throws Exception {
    start(new Town(), QUICK, List.of()).await();
    assertThat(watched.complete).isTrue();
  }
}
