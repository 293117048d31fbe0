package org.hopscope.endpoints.sweep;

import java.time.Duration;
import java.time.Instant;
import org.hopscope.wire.WireClock;

/**
 * Tells whether the computer slept in between. Its two clocks go apart then, for on most systems the monotonic
 * one sleeps too; where it does not, more time has gone by than anything can take.
 */
record Wakefulness(WireClock clock) {
  private static final Duration APART = Duration.ofSeconds(5);

  record Mark(Instant wall, long nanos) {}

  Mark mark() {
    return new Mark(clock.now(), clock.nanos());
  }

  /** @param most what can have passed without sleep */
  boolean sleptSince(Mark mark, Duration most) {
    Duration counted = Duration.ofNanos(clock.nanos() - mark.nanos());
    Duration told = Duration.between(mark.wall(), clock.now());
    return told.minus(counted).abs().compareTo(APART) > 0 || counted.compareTo(most.plus(APART)) > 0;
  }

  Duration since(Mark mark) {
    return Duration.ofNanos(clock.nanos() - mark.nanos());
  }
}
