package org.hopscope.analysis;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that one step may take: all it asks, one after the other, shares it. While it waits for its
 * turn its time stands still, but not for long: when every step waits for the one before it and all end
 * in silence, the whole must still end soon after the slowest of them.
 */
final class Budget {
  /** The most that waiting gives back, as a part of the limit. */
  private static final double GIVEN_BACK = 0.15;

  private final LongSupplier nanos;
  private final Duration limit;
  private final long begin;
  private long waited;
  private long since;
  private int waits;

  /** @param nanos of the analysis, see {@link Questions#nanos} */
  Budget(LongSupplier nanos, Duration limit) {
    this(nanos, limit, nanos.getAsLong(), 0);
  }

  private Budget(LongSupplier nanos, Duration limit, long begin, long waited) {
    this.nanos = nanos;
    this.limit = limit;
    this.begin = begin;
    this.waited = waited;
  }

  /** For one of several that share what is left, and wait for each other. */
  synchronized Budget part() {
    return new Budget(nanos, limit, begin, waited);
  }

  synchronized void pause() {
    if (waits++ == 0) {
      since = nanos.getAsLong();
    }
  }

  synchronized void resume() {
    if (--waits == 0) {
      waited += nanos.getAsLong() - since;
    }
  }

  /** Zero when it is used up. */
  synchronized Duration left() {
    long now = nanos.getAsLong();
    long all = waited + (waits > 0 ? now - since : 0);
    long most = (long) (limit.toNanos() * GIVEN_BACK);
    return Duration.ofNanos(Math.max(0, limit.toNanos() + Math.min(all, most) - (now - begin)));
  }
}
