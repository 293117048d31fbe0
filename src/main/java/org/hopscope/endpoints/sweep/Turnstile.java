package org.hopscope.endpoints.sweep;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets so many through at the same time. Who is through and has heard nothing for {@link #SILENCE} counts no
 * longer: to wait for a firewall that drops costs nobody anything, and must not keep the others. So with n at
 * once at most n begin in half a second, and what is dropped adds its own time once, not once for each n of them.
 */
final class Turnstile {
  private static final Duration SILENCE = Duration.ofMillis(500);
  private final Semaphore free;

  Turnstile(int atOnce) {
    this.free = new Semaphore(atOnce, true);
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

    /** Something was heard: it counts until it is closed. */
    void heard() {
      timer.interrupt();
    }

    private void leaveWhenSilent() {
      try {
        Thread.sleep(SILENCE);
        leave();
      } catch (InterruptedException heard) {
        // closing it leaves
      }
    }

    private void leave() {
      if (counted.compareAndSet(true, false)) {
        free.release();
      }
    }

    @Override
    public void close() {
      timer.interrupt();
      leave();
    }
  }
}
