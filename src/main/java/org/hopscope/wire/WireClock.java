package org.hopscope.wire;

import java.time.Instant;

/** The only clock the engine knows. */
public interface WireClock {
  Instant now();

  /** Monotonic, for durations. */
  long nanos();

  WireClock SYSTEM = new WireClock() {
    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public long nanos() {
      return System.nanoTime();
    }
  };
}
