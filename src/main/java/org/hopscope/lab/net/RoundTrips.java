package org.hopscope.lab.net;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hopscope.wire.WireClock;

/**
 * The time that a connection's turnarounds take. What was written reaches the other side and its
 * answer comes back one round trip later; everything read of that answer afterwards is there already.
 */
final class RoundTrips {
  private static final WireClock CLOCK = WireClock.SYSTEM;
  private volatile long nanos;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean awaitingAnswer;
  private volatile long answerDue;

  RoundTrips(long nanos) {
    this.nanos = nanos;
  }

  long nanos() {
    return nanos;
  }

  /** The other end is farther away than usual. */
  void lengthen(long more) {
    nanos = nanos + more;
  }

  void written() {
    answerDue = CLOCK.nanos() + nanos;
    awaitingAnswer = true;
  }

  /**
   * Waits until the answer to the last write can have arrived.
   *
   * @param timeoutMillis as SO_TIMEOUT: 0 waits as long as it takes
   */
  void beforeRead(int timeoutMillis) throws SocketException, SocketTimeoutException {
    if (!awaitingAnswer || nanos == 0) {
      return;
    }
    long due = answerDue;
    long left = due - CLOCK.nanos();
    long patience = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    if (timeoutMillis > 0 && patience < left) {
      sleep(patience);
      throw new SocketTimeoutException("Read timed out");
    }
    sleep(left);
    if (answerDue == due) {
      awaitingAnswer = false;
    }
  }

  /** A read that was waiting when the question was written gets the answer no sooner either. */
  void afterRead() throws SocketException {
    if (awaitingAnswer && nanos > 0) {
      sleep(answerDue - CLOCK.nanos());
      awaitingAnswer = false;
    }
  }

  void sleep(long howLong) throws SocketException {
    try {
      if (closed.await(howLong, TimeUnit.NANOSECONDS)) {
        throw new SocketException("Socket closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SocketException("Closed by interrupt");
    }
  }

  void close() {
    closed.countDown();
  }
}
