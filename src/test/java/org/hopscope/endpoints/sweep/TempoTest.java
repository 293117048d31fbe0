package org.hopscope.endpoints.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TempoTest {
  private static final Duration MOST = Duration.ofSeconds(3);
  private final Tempo tempo = new Tempo(MOST);

  private void answers(int count, int millis) {
    IntStream.range(0, count).forEach(i -> tempo.answered(Duration.ofMillis(millis)));
  }

  @Test
  void fewAnswersTellNothing() {
    answers(19, 1);
    assertThat(tempo.patience()).isEqualTo(MOST);
  }

  @Test
  void whereOthersAreAnsweredAtOnceNobodyWaitsLong() {
    answers(20, 1);
    assertThat(tempo.patience()).isEqualTo(Duration.ofMillis(450));
  }

  @Test
  void aDistantNetworkIsWaitedForLonger() {
    answers(20, 300);
    assertThat(tempo.patience()).isEqualTo(Duration.ofMillis(1200));
    assertThat(tempo.losesPackets()).isFalse();
  }

  @Test
  void oneAnswerThatCameAfterARepetitionOfTheSystemBringsAllPatienceBack() {
    answers(200, 20);
    answers(1, 1020);
    assertThat(tempo.patience()).isEqualTo(MOST);
    assertThat(tempo.losesPackets()).isTrue();
  }

  @Test
  void soDoesOneThatCameAtTheSecondTry() {
    answers(200, 20);
    tempo.lost();
    assertThat(tempo.patience()).isEqualTo(MOST);
  }
}
