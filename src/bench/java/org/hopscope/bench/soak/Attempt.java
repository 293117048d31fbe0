package org.hopscope.bench.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Runner;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.analysis.SweepRunner;
import org.hopscope.analysis.Sweeper;
import org.hopscope.advice.Advice;
import org.hopscope.endpoints.OfflineLists;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.SweepEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.RunningLab;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Secret;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.wire.Worlds;

/** Runs a trial and says what was wrong with how it ended. */
final class Attempt {
  /** What an end may take on an idle machine beyond its deadline. */
  private static final Duration GRACE = Duration.ofMillis(300);
  /** The end is told by the third thread after the one that the deadline wakes. */
  private static final int TURNS = 5;
  private static final List<String> AREAS = List.of("Exchange");

  private final Trial trial;
  private final Ticker ticker;
  private final List<String> wrong = new ArrayList<>();

  Attempt(Trial trial, Ticker ticker) {
    this.trial = trial;
    this.ticker = ticker;
  }

  List<String> run() throws Exception {
    LeapingClock clock = new LeapingClock(trial.leap());
    try (RunningLab lab = PracticeLab.start(trial.scenario(), trial.lab());
        TroubledNet net = new TroubledNet(trial.seed(), trial.trouble())) {
      OpenPlace place = new OpenPlace(lab.vantage(), net.view(lab.view()), lab.outlook(), lab.publicClient(), () -> {});
      if (trial.sweep()) {
        sweep(place, clock);
      } else {
        analyze(place, clock);
      }
    }
    return wrong;
  }

  private void analyze(OpenPlace place, LeapingClock clock) throws InterruptedException {
    List<AnalysisEvent> events = new CopyOnWriteArrayList<>();
    await(new Runner(Worlds.by(clock), clock).start(
        new AnalysisRequest(address(), new Secret(trial.scenario().password().toCharArray()), trial.client(), place,
            new AnalysisRequest.Limits(trial.step(), trial.total()), (question, host, why) -> trial.agrees(), false,
            login()),
        events::add));
    ending(events.getLast() instanceof AnalysisEvent.Ended(var at, Ending ending) ? Optional.of(ending)
        : Optional.empty());
    paired(events);
    Advice.of(GraphFold.replay(events));
  }

  private void sweep(OpenPlace place, LeapingClock clock) throws InterruptedException {
    List<SweepEvent> events = new CopyOnWriteArrayList<>();
    await(new SweepRunner(Worlds.by(clock), clock).start(
        new Sweeper.Request(place, OfflineLists.of(Instance.WORLDWIDE), AREAS, Optional.of(address()),
            new Sweeper.Limits(trial.step(), trial.total(), Sweeper.Limits.DEFAULT.atOnce()), login()),
        events::add));
    ending(
        events.getLast() instanceof SweepEvent.Ended(var at, Ending ending) ? Optional.of(ending) : Optional.empty());
  }

  private EmailAddress address() {
    return ((EmailAddress.Parsed.Good) EmailAddress.parse(trial.scenario().address())).address();
  }

  private Optional<AnalysisRequest.ProxyLogin> login() {
    return trial.scenario().wayOut().login()
        .map(l -> new AnalysisRequest.ProxyLogin(l.user(), new Secret(l.password().toCharArray())));
  }

  private void await(RunningAnalysis running) throws InterruptedException {
    long begun = System.nanoTime();
    Optional<Thread> canceller = trial.cancel().map(after -> Thread.ofVirtual().name("soak-cancel").start(() -> {
      try {
        Thread.sleep(after);
        running.cancel();
      } catch (InterruptedException endedBefore) {
        // nothing is left to cancel
      }
    }));
    running.await();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    canceller.ifPresent(Thread::interrupt);
    inTime(begun, took);
  }

  private void inTime(long begun, Duration took) {
    Duration late = ticker.latest(begun);
    Duration allowed = trial.deadline().plus(GRACE).plus(late.multipliedBy(TURNS));
    if (took.compareTo(allowed) > 0) {
      wrong.add("ended after " + took.toMillis() + " ms, allowed were " + allowed.toMillis()
          + " with the machine " + late.toMillis() + " ms late");
    }
  }

  private void ending(Optional<Ending> ending) {
    if (ending.isEmpty() || ending.get() == Ending.BROKEN) {
      wrong.add("ended " + ending);
    }
  }

  private void paired(List<AnalysisEvent> events) {
    Set<String> open = new HashSet<>();
    for (AnalysisEvent event : events) {
      switch (event) {
        case AnalysisEvent.HopStarted(var at, var hop) -> open.add(hop.id());
        case AnalysisEvent.HopEnded(var at, var hop, var outcome) -> open.remove(hop);
        default -> {}
      }
    }
    if (!open.isEmpty() || events.stream().filter(AnalysisEvent.Ended.class::isInstance).count() != 1) {
      wrong.add("has no end of " + open);
    }
  }
}
