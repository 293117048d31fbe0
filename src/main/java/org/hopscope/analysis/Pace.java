package org.hopscope.analysis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;

/**
 * How fast this network answers, learnt from the slowest answer so far. A host that takes twice as
 * long is overtaken, not given up: should it speak after all, it counts again.
 */
final class Pace {
  private static final long LEAST = Duration.ofMillis(80).toNanos();
  private static final long LEAST_TALKING = Duration.ofMillis(800).toNanos();
  private final AtomicLong slowest = new AtomicLong();
  private final long least;

  Pace() {
    this(LEAST);
  }

  private Pace(long least) {
    this.least = least;
  }

  /** Where some know at once what they are told from memory: who really asks must not look silent beside them. */
  static Pace besideMemory() {
    return new Pace(LEAST_TALKING);
  }

  void saw(Evidence evidence) {
    switch (evidence) {
      case Evidence.Dns dns when dns.status() == DnsStatus.FOUND -> learn(dns.took());
      case Evidence.Tcp tcp when tcp.fault().isEmpty() -> learn(tcp.took());
      default -> {}
    }
  }

  private void learn(Duration took) {
    slowest.accumulateAndGet(took.toNanos(), Math::max);
  }

  /** Nanoseconds of silence while looking a name up or connecting. */
  long untilOvertaken() {
    return Math.max(least, 2 * slowest.get());
  }

  /** Nanoseconds of silence of a server that was reached: it may be thinking. */
  long untilOvertakenTalking() {
    return Math.max(LEAST_TALKING, 10 * slowest.get());
  }
}
