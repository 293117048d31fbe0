package org.hopscope.endpoints.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.hopscope.wire.WireClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WakefulnessTest {
  private static final Duration MOST = Duration.ofSeconds(20);
  private Duration wall = Duration.ZERO;
  private Duration counted = Duration.ZERO;
  private final WireClock clock = new WireClock() {
    @Override
    public Instant now() {
      return Instant.EPOCH.plus(wall);
    }

    @Override
    public long nanos() {
      return counted.toNanos();
    }
  };

  @ParameterizedTest
  @CsvSource({
      "6,    6,    false",
      "3600, 2,    true",
      "3600, 3600, true",
      "-60,  2,    true",
      "22,   22,   false",
  })
  void theClocksTell(long onTheWall, long byTheCounter, boolean slept) {
    Wakefulness awake = new Wakefulness(clock);
    Wakefulness.Mark mark = awake.mark();
    wall = Duration.ofSeconds(onTheWall);
    counted = Duration.ofSeconds(byTheCounter);
    assertThat(awake.sleptSince(mark, MOST)).isEqualTo(slept);
  }
}
