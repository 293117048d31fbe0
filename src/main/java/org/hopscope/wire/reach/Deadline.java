package org.hopscope.wire.reach;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.hopscope.wire.WireClock;

/**
 * Closes what is late. How long it may take is asked again and again, for it may get less. Time in which this
 * computer was too busy to look, or slept, hardly counts: an answer may lie there unread.
 */
final class Deadline {
  private static final Duration EVERY = Duration.ofMillis(50);
  private static final long MOST_AT_ONCE = EVERY.multipliedBy(2).toNanos();

  private enum State { RUNNING, MET, MISSED }

  private final WireClock clock;
  private final Supplier<Duration> patience;
  private final Closeable awaited;
  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
  private final Thread watch = Thread.ofVirtual().name("deadline").unstarted(this::watch);

  Deadline(WireClock clock, Supplier<Duration> patience, Closeable awaited) {
    this.clock = clock;
    this.patience = patience;
    this.awaited = awaited;
  }

  void begin() {
    watch.start();
  }

  /** Ends it. Whether it was not missed before. */
  boolean met() {
    watch.interrupt();
    return state.compareAndSet(State.RUNNING, State.MET) || state.get() == State.MET;
  }

  private void watch() {
    long looked = clock.nanos();
    long waited = 0;
    try {
      while (waited < patience.get().toNanos()) {
        Thread.sleep(EVERY);
        long now = clock.nanos();
        waited += Math.min(now - looked, MOST_AT_ONCE);
        looked = now;
      }
      if (state.compareAndSet(State.RUNNING, State.MISSED)) {
        awaited.close();
      }
    } catch (InterruptedException | IOException over) {
      // it was met, or is closed already
    }
  }
}
