package org.hopscope.endpoints.sweep;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets so many through at the same time. Who is through and has heard nothing for a while counts no longer:
 * to wait for a firewall that drops costs nobody anything, and must not keep the others. So what is dropped
 * adds its own time once, and not once for every few of them.
 */
final class Turnstile {
  private static final Duration AFTER_A_WORD = Duration.ofSeconds(1);
  private final Semaphore free;
  private final Duration silence;

  /** @param silence how long who hears nothing counts */
  Turnstile(int atOnce, Duration silence) {
    this.free = new Semaphore(atOnce, true);
    this.silence = silence;
  }

  /** To be closed. Silence counts from {@link Pass#begin} on. */
  Pass enter() throws InterruptedException {
    free.acquire();
    return new Pass();
  }

  final class Pass implements AutoCloseable {
    private final AtomicBoolean counted = new AtomicBoolean(true);
    private final Thread timer = Thread.ofVirtual().name("silence").unstarted(this::leaveWhenSilent);

    Pass begin() {
      timer.start();
      return this;
    }

    /** Something was heard; what follows may take a little. */
    void heard() {
      timer.interrupt();
    }

    private void leaveWhenSilent() {
      if (sleeps(silence) || counted.get() && sleeps(AFTER_A_WORD)) {
        leave();
      }
    }

    /** Whether nothing was heard in the meantime. */
    private static boolean sleeps(Duration time) {
      try {
        Thread.sleep(time);
        return true;
      } catch (InterruptedException heard) {
        return false;
      }
    }

    private void leave() {
      if (counted.compareAndSet(true, false)) {
        free.release();
      }
    }

    @Override
    public void close() {
      leave();
      timer.interrupt();
    }
  }
}
