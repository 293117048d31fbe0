package org.hopscope.endpoints.sweep;

import java.time.Duration;

/**
 * How long a connection is waited for: at first as long as any program would, and less once enough others were
 * answered fast. A packet that is lost comes again after a second, so one answer that took that long, or came at
 * the second try only, tells of a network that loses packets, and everybody is waited for as long as at first.
 */
final class Tempo {
  private static final int ENOUGH = 20;
  private static final int TIMES = 4;
  private static final Duration LEAST = Duration.ofMillis(450);
  /** When a system first repeats the packet that asks for a connection (RFC 6298, section 2.1). */
  private static final Duration REPETITION = Duration.ofSeconds(1);
  private final Duration most;
  private int answers;
  private Duration slowest = Duration.ZERO;

  Tempo(Duration most) {
    this.most = most;
  }

  synchronized void answered(Duration took) {
    answers++;
    slowest = longer(slowest, took);
  }

  /** Somebody was answered at the second try. */
  synchronized void lost() {
    slowest = most;
  }

  synchronized boolean losesPackets() {
    return slowest.compareTo(REPETITION) >= 0;
  }

  synchronized Duration patience() {
    Duration wanted = answers < ENOUGH ? most : longer(LEAST, slowest.multipliedBy(TIMES));
    return wanted.compareTo(most) < 0 ? wanted : most;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
