package org.hopscope.wire.pac;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Function;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;

/**
 * What one run of a script may use up: time until the end of the question, and of that so much work and
 * memory of the thread that this was made on. A busy computer makes no script endless.
 */
final class Budget {
  /** All that it may ever have asked for, the garbage of it included. */
  private static final long BYTES = 256L << 20;

  private static final long WORK = Duration.ofSeconds(3).toNanos();
  private static final Duration LONGEST_LOOKUP = Duration.ofSeconds(2);
  private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private final WireClock clock;
  private final long until;
  private final Scope scope;
  private final long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
  private final long workBefore = THREADS.getCurrentThreadCpuTime();
  private long inLookups;

  Budget(WireClock clock, long until, Scope scope) {
    this.clock = clock;
    this.until = until;
    this.scope = scope;
  }

  /** Throws {@link Stopped} when it is used up. */
  void check() {
    if (scope.isCancelled()) {
      throw new Stopped(Stopped.Why.CANCELLED);
    }
    if (clock.nanos() - until >= 0 || THREADS.getCurrentThreadCpuTime() - workBefore > WORK) {
      throw new Stopped(Stopped.Why.TIME);
    }
    if (THREADS.getCurrentThreadAllocatedBytes() - bytesBefore > BYTES) {
      throw new Stopped(Stopped.Why.MEMORY);
    }
  }

  /** Asks for something outside, within what is left; the time it takes is told apart. */
  <T> T lookup(Function<Duration, T> question) {
    check();
    long begin = clock.nanos();
    Duration left = Duration.ofNanos(Math.max(1, until - begin));
    try {
      return question.apply(left.compareTo(LONGEST_LOOKUP) < 0 ? left : LONGEST_LOOKUP);
    } finally {
      inLookups += clock.nanos() - begin;
    }
  }

  Duration inLookups() {
    return Duration.ofNanos(inLookups);
  }

  Scope scope() {
    return scope;
  }
}
