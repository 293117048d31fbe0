package org.hopscope.wire.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hopscope.wire.WireClock;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final AtomicLong looks = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** An hour goes by whenever somebody looks. */
  private final WireClock hurried = new WireClock() {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long nanos() {
      return Duration.ofHours(looks.incrementAndGet()).toNanos();
    }
  };

  @Test
  void timeInWhichTheComputerWasTooBusyToLookHardlyCounts() throws Exception {
    Deadline deadline = new Deadline(hurried, () -> Duration.ofMillis(500), closed::countDown);
    deadline.begin();
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(looks.get()).isGreaterThan(5);
    assertThat(deadline.met()).isFalse();
  }

  @Test
  void whatIsMetIsNotClosed() {
    Deadline deadline = new Deadline(WireClock.SYSTEM, () -> Duration.ofMinutes(1), closed::countDown);
    deadline.begin();
    assertThat(deadline.met()).isTrue();
    assertThat(deadline.met()).isTrue();
    assertThat(closed.getCount()).isOne();
  }
}
