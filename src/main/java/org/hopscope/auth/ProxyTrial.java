package org.hopscope.auth;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.hopscope.wire.WireClock;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a password at one proxy. The first try is made alone; the others wait for what comes of
 * it, so that a wrong password is not shown for every connection at once.
 */
final class ProxyTrial {
  enum State { UNKNOWN, PASSED, REFUSED, UNANSWERED }

  private static final int MOST_UNANSWERED = 2;
  private final WireClock clock;
  private final Set<Object> gone = new HashSet<>();
  private State state = State.UNKNOWN;
  private @Nullable Object trying;
  private int unanswered;

  ProxyTrial(WireClock clock) {
    this.clock = clock;
  }

  /** Waits for its turn. Whether the password may be shown. */
  synchronized boolean enter(Object who, Duration left) {
    await(left, who, false);
    if (state == State.UNKNOWN && trying == null && !gone.contains(who)) {
      trying = who;
    }
    return state == State.PASSED || trying == who;
  }

  /** Waits until it is known. */
  synchronized boolean hasPassed(Object who, Duration left) {
    await(left, who, true);
    return state == State.PASSED;
  }

  private void await(Duration left, Object who, boolean forAnother) {
    long until = clock.nanos() + left.toNanos();
    try {
      while (state == State.UNKNOWN && (trying != null || forAnother) && !gone.contains(who)) {
        long millis = (until - clock.nanos()) / 1_000_000;
        if (millis <= 0) {
          return;
        }
        wait(millis);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized State state() {
    return state;
  }

  synchronized void passed(Object who) {
    state = State.PASSED;
    free(who);
  }

  /** Where it was good before, it is the name of the server that this proxy has something against. */
  synchronized void refused(Object who) {
    state = state == State.PASSED ? State.PASSED : State.REFUSED;
    free(who);
  }

  /** Waits and tries no longer. */
  synchronized void left(Object who) {
    gone.add(who);
    if (trying == who && ++unanswered >= MOST_UNANSWERED && state == State.UNKNOWN) {
      state = State.UNANSWERED;
    }
    free(who);
  }

  private void free(Object who) {
    trying = trying == who ? null : trying;
    notifyAll();
  }
}
