package org.hopscope.bench.soak;

import java.time.Duration;

/**
 * How late this machine is: a virtual thread wakes up again and again, and how much later it does than it wanted
 * is what everybody here may be late.
 */
final class Ticker implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(20);
  private static final int KEPT = 8192;
  private final long[] at = new long[KEPT];
  private final long[] late = new long[KEPT];
  private int next;
  private long wanted = System.nanoTime();
  private final Thread thread = Thread.ofVirtual().name("ticker").start(this::tick);

  private void tick() {
    try {
      while (true) {
        synchronized (this) {
          wanted = System.nanoTime() + TICK.toNanos();
        }
        Thread.sleep(TICK);
        note(System.nanoTime());
      }
    } catch (InterruptedException over) {
      // it is closed
    }
  }

  private synchronized void note(long now) {
    at[next] = now;
    late[next] = now - wanted;
    next = (next + 1) % KEPT;
  }

  /** The latest it was since then, and still is. */
  synchronized Duration latest(long sinceNanos) {
    long latest = Math.max(0, System.nanoTime() - wanted);
    for (int i = 0; i < KEPT; i++) {
      if (at[i] != 0 && at[i] - sinceNanos >= 0) {
        latest = Math.max(latest, late[i]);
      }
    }
    return Duration.ofNanos(latest);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
