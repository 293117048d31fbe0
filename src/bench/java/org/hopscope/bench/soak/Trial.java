package org.hopscope.bench.soak;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.hopscope.lab.LabOptions;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.model.ClientProfile;

/**
 * One analysis or sweep, as it is drawn from the seed.
 *
 * @param trouble how many of all connections meet a fault, 0 to 1
 * @param step for one connection or exchange
 * @param cancel when the technician has had enough
 * @param agrees what the technician answers to every question
 */
record Trial(
    int number, long seed, Scenario scenario, boolean sweep, ClientProfile client, LabOptions lab, double trouble,
    Optional<LeapingClock.Leap> leap, Duration step, Duration total, Optional<Duration> cancel, boolean agrees) {
  private static final double[] TROUBLES = {0, 0.1, 0.3, 1};
  private static final int ONE_SWEEP_IN = 12;

  static Trial drawn(long seed, int number, List<Scenario> scenarios, Duration longest) {
    long own = Objects.hash(seed, number) * 0x9E3779B97F4A7C15L;
    Random dice = new Random(own);
    Duration step = Duration.ofMillis(1000 + dice.nextInt(4000));
    Duration total = Duration.ofMillis(Math.min(longest.toMillis(), step.toMillis() * (2 + dice.nextInt(5))));
    return new Trial(
        number, own, scenarios.get(dice.nextInt(scenarios.size())), dice.nextInt(ONE_SWEEP_IN) == 0,
        ClientProfile.values()[dice.nextInt(ClientProfile.values().length)],
        LabOptions.roundTrip(Duration.ofMillis(dice.nextInt(3) * 20)), TROUBLES[dice.nextInt(TROUBLES.length)],
        leap(dice, total), step, total, cancel(dice, total), dice.nextBoolean());
  }

  private static Optional<LeapingClock.Leap> leap(Random dice, Duration total) {
    if (dice.nextInt(3) > 0) {
      return Optional.empty();
    }
    boolean back = dice.nextBoolean();
    Duration by = Duration.ofMinutes(1 + dice.nextInt(60 * 30));
    return Optional.of(new LeapingClock.Leap(
        moment(dice, total), back ? by.negated() : by, !back && dice.nextInt(3) == 0));
  }

  private static Optional<Duration> cancel(Random dice, Duration total) {
    return dice.nextInt(4) == 0 ? Optional.of(moment(dice, total)) : Optional.empty();
  }

  /** Mostly early, for most of them end early. */
  private static Duration moment(Random dice, Duration total) {
    double part = dice.nextDouble();
    return Duration.ofNanos((long) (total.toNanos() * part * part * part));
  }

  /** By when it has to have ended. */
  Duration deadline() {
    return cancel.filter(c -> c.compareTo(total) < 0).map(c -> c.plus(AFTER_CANCEL)).orElse(total);
  }

  /** As {@link org.hopscope.analysis.RunningAnalysis#cancel} promises. */
  private static final Duration AFTER_CANCEL = Duration.ofMillis(200);

  @Override
  public String toString() {
    return "%d %s %s as %s, trouble %.1f%s, step %d ms, total %d ms%s".formatted(
        number, sweep ? "sweep of" : "analysis of", scenario.id(), client.id(), trouble,
        leap.map(l -> ", clock leaps " + l).orElse(""), step.toMillis(), total.toMillis(),
        cancel.map(c -> ", cancelled at " + c.toMillis() + " ms").orElse(""));
  }
}
