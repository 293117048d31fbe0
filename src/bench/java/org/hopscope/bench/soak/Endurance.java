package org.hopscope.bench.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.hopscope.lab.LabOptions;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.scenario.Scenario;

/** Round after round of trials, several at once; between the rounds everything rests and is counted. */
public final class Endurance {
  private static final int AT_ONCE = 6;
  private static final int ROUNDS = 24;
  private static final long SHORTEST_ROUND = 5;
  /** Ours, and those by which the JDK waits for sockets. */
  private static final Pattern OWN = Pattern.compile("ticker|SubPoller-\\d+");
  private static final Duration UNTIL_REST = Duration.ofSeconds(8);
  private final long seed;
  private final Duration whole;
  private final Duration round;
  private final List<Scenario> scenarios = PracticeLab.scenarios();
  private final AtomicInteger next = new AtomicInteger();
  private final List<Sample> samples = new ArrayList<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final long begun = System.nanoTime();
  private Heap warm = Heap.NOTHING;

  public Endurance(long seed, Duration whole) {
    this.seed = seed;
    this.whole = whole;
    this.round = Duration.ofSeconds(Math.max(SHORTEST_ROUND, whole.toSeconds() / ROUNDS));
    Thread.setDefaultUncaughtExceptionHandler((thread, defect) -> {
      wrong.add("uncaught in " + thread.getName() + ": " + defect);
      defect.printStackTrace();
    });
  }

  /** What is wrong, a line each. */
  public List<String> run() throws Exception {
    System.out.printf("seed %d, %d s in rounds of %d s, %d trials at once, heap of at most %d MB, %d worlds%n%n%s%n",
        seed, whole.toSeconds(), round.toSeconds(), AT_ONCE, Runtime.getRuntime().maxMemory() >> 20, scenarios.size(),
        Sample.HEAD);
    openEachOnce();
    try (Ticker ticker = new Ticker()) {
      while (since().compareTo(whole) < 0) {
        long from = System.nanoTime();
        round(ticker, from);
        rest(ticker, from);
      }
    }
    System.out.println();
    Heap.now().since(warm);
    wrong.addAll(new Growth(samples).told());
    samples.getLast().platform().forEach((name, count) -> System.out.printf("at the end %d thread %s%n", count, name));
    samples.getLast().descriptors().forEach((name, count) -> System.out.printf("at the end %d open %s%n", count, name));
    return List.copyOf(wrong);
  }

  /** What lasts as long as the process, such as certificates, is there before anything is counted. */
  private void openEachOnce() {
    scenarios.forEach(scenario -> PracticeLab.start(scenario, LabOptions.DEFAULT).close());
  }

  /** Runs one trial of this seed alone. */
  public List<String> only(int number) throws Exception {
    try (Ticker ticker = new Ticker()) {
      attempt(number, ticker);
      rest(ticker, begun);
    }
    return List.copyOf(wrong);
  }

  private Duration since() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private void round(Ticker ticker, long from) throws Exception {
    try (
        ExecutorService lanes = Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("lane-", 0).factory())) {
      List<Future<?>> running = new ArrayList<>();
      for (int lane = 0; lane < AT_ONCE; lane++) {
        running.add(lanes.submit(() -> {
          while (System.nanoTime() - from < round.toNanos()) {
            attempt(next.getAndIncrement(), ticker);
          }
        }));
      }
      for (Future<?> lane : running) {
        lane.get();
      }
    }
  }

  private void attempt(int number, Ticker ticker) {
    Trial trial = Trial.drawn(seed, number, scenarios, round);
    try {
      new Attempt(trial, ticker).run().forEach(what -> tell(trial + ": " + what));
    } catch (Exception | OutOfMemoryError | StackOverflowError defect) {
      defect.printStackTrace();
      tell(trial + ": " + defect);
    }
  }

  private void tell(String what) {
    System.out.println("  " + what);
    wrong.add(what);
  }

  /** Takes a sample as soon as no virtual thread is left, or when they had time enough. */
  private void rest(Ticker ticker, long from) throws InterruptedException {
    long until = System.nanoTime() + UNTIL_REST.toNanos();
    List<Census.One> left = left();
    while (!left.isEmpty() && System.nanoTime() < until) {
      Thread.sleep(100);
      left = left();
    }
    left.forEach(thread -> tell("still there after " + UNTIL_REST.toSeconds() + " s: " + thread));
    samples.add(new Sample(
        since(), next.get(), Census.heap(), Census.buffers(), Census.classes(),
        Census.count(Census.threads().stream().filter(thread -> !thread.virtual()).toList()), Census.count(left),
        Census.descriptors(), ticker.latest(from)));
    System.out.println(samples.getLast());
    if (samples.size() == 2) {
      warm = Heap.now();
    }
  }

  private static List<Census.One> left() {
    return Census.threads().stream().filter(thread -> thread.virtual() && !OWN.matcher(thread.name()).matches())
        .toList();
  }
}
