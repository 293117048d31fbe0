package org.hopscope.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Runner;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.Verdict;
import org.hopscope.lab.LabOptions;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.RunningLab;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Secret;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;

/**
 * Time from "Start" to the verdict that stands at the end, against the floor: the longest chain of
 * round trips of which each depends on the one before. Every round trip takes 40 ms, injected by the
 * lab's own sockets. Prints one table; the last column is the ratio.
 *
 * <p>Arguments: scenario ids; none means all that {@link Floors} knows.
 */
public final class AnalysisBench {
  /** What every round trip takes. */
  public static final Duration ROUND_TRIP = Duration.ofMillis(40);
  private static final double AIM = 1.3;
  private static final int RUNS = 5;

  private AnalysisBench() {}

  /** The worst of all scenarios, and the middle one. */
  static List<Row> rows(boolean quick) throws InterruptedException {
    List<Scenario> scenarios = chosen(Set.of());
    for (Scenario scenario : scenarios) {
      run(scenario);
    }
    List<Double> ratios = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      ratios.add(row(scenario, quick ? 1 : RUNS));
    }
    ratios.sort(null);
    String against = "longest chain of dependent round trips";
    return List.of(
        new Row("verdict, middle of " + scenarios.size() + " scenarios", "", against, ratios.get(ratios.size() / 2),
            AIM),
        new Row("verdict, worst of " + scenarios.size() + " scenarios", "", against, ratios.getLast(), AIM));
  }

  public static void main(String[] args) throws InterruptedException {
    System.out.printf("practice lab: first start %d ms, second %d ms (aim: under 2000)%n%n", labStart(), labStart());
    Set<String> wanted = Arrays.stream(args).collect(Collectors.toSet());
    for (Scenario scenario : chosen(wanted)) {
      run(scenario);
    }
    System.out.printf("%-24s %5s %9s %9s %9s %7s%n", "scenario", "trips", "floor ms", "median ms", "worst ms", "ratio");
    double worst = 0;
    for (Scenario scenario : chosen(wanted)) {
      worst = Math.max(worst, row(scenario, RUNS));
    }
    System.out.printf("%nround trip %d ms, %d runs each, warm; worst ratio %.2f (aim: %.2f)%n",
        ROUND_TRIP.toMillis(), RUNS, worst, AIM);
  }

  private static long labStart() {
    long begin = System.nanoTime();
    PracticeLab.start(PracticeLab.scenarios().getFirst(), LabOptions.DEFAULT).close();
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }

  private static List<Scenario> chosen(Set<String> wanted) {
    return PracticeLab.scenarios().stream()
        .filter(s -> Floors.of(s.id()).isPresent())
        .filter(s -> wanted.isEmpty() || wanted.contains(s.id()))
        .toList();
  }

  private static double row(Scenario scenario, int runs) throws InterruptedException {
    Floors.Floor floor = Floors.of(scenario.id()).orElseThrow();
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      times.add(run(scenario).toMillis());
    }
    times.sort(null);
    long median = times.get(runs / 2);
    long least = floor.time(ROUND_TRIP).toMillis();
    double ratio = (double) median / least;
    System.out.printf("%-24s %5d %9d %9d %9d %7.2f   %s%n",
        scenario.id(), floor.roundTrips(), least, median, times.getLast(), ratio, floor.chain());
    return ratio;
  }

  /** From "Start" to the verdict that stands at the end. */
  public static Duration run(Scenario scenario) throws InterruptedException {
    return verdictAt(events(scenario));
  }

  /** From "Start" until the discovery is over, all rounds of it. */
  public static Duration discovery(Scenario scenario) throws InterruptedException {
    return events(scenario).stream()
        .filter(e -> e instanceof AnalysisEvent.Decided(var at, Decision.StepChosen _))
        .map(AnalysisEvent::at).reduce((first, later) -> later).orElseThrow();
  }

  private static List<AnalysisEvent> events(Scenario scenario) throws InterruptedException {
    try (RunningLab lab = PracticeLab.start(scenario, LabOptions.roundTrip(ROUND_TRIP))) {
      List<AnalysisEvent> events = new ArrayList<>();
      EmailAddress address = ((EmailAddress.Parsed.Good) EmailAddress.parse(scenario.address())).address();
      AnalysisRequest request = new AnalysisRequest(
          address, new Secret(scenario.password().toCharArray()), ClientProfile.OUTLOOK_WINDOWS,
          new OpenPlace(lab.vantage(), lab.view(), () -> {}), AnalysisRequest.Limits.DEFAULT, Consent.NEVER);
      new Runner(Worlds::open, WireClock.SYSTEM).start(request, events::add).await();
      return events;
    }
  }

  /** When what the verdict says at the end was first said, and stayed; "still silent" may be added to it. */
  private static Duration verdictAt(List<AnalysisEvent> events) {
    GraphFold fold = new GraphFold();
    Duration since = Duration.ZERO;
    List<Object> shown = List.of();
    for (AnalysisEvent event : events) {
      fold.accept(event);
      Verdict verdict = fold.graph().verdict();
      List<Object> now = List.of(
          verdict.deployment(), verdict.outcome(), verdict.protocol(), verdict.brokenAt());
      if (!now.equals(shown)) {
        shown = now;
        since = event.at();
      }
    }
    return since;
  }
}
