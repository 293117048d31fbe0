package org.hopscope.bench.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hopscope.wire.WireClock;

/** A clock that is set to another time amid an analysis; after a sleep of the computer, the monotonic one leaps too. */
final class LeapingClock implements WireClock {
  /**
   * @param after since the analysis began
   * @param asleep the computer slept meanwhile
   */
  record Leap(Duration after, Duration by, boolean asleep) {}

  private final long begun = System.nanoTime();
  private final Optional<Leap> leap;

  LeapingClock(Optional<Leap> leap) {
    this.leap = leap;
  }

  private Optional<Leap> leapt() {
    return leap.filter(l -> System.nanoTime() - begun > l.after().toNanos());
  }

  @Override
  public Instant now() {
    return Instant.now().plus(leapt().map(Leap::by).orElse(Duration.ZERO));
  }

  @Override
  public long nanos() {
    return System.nanoTime() + leapt().filter(Leap::asleep).map(l -> l.by().toNanos()).orElse(0L);
  }
}
