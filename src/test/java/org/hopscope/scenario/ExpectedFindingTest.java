package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nobody adds a world without saying which finding it must come to. */
class ExpectedFindingTest {
  @Test
  void everyWorldHasOne() {
    assertThat(Expected.every().filter(world -> !ExpectedFinding.isTold(world))).isEmpty();
  }
}
