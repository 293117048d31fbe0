package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.SweepEvent;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps through the practice lab's network. */
@Timeout(120)
class SweepTest {
  private static final Duration LONG = Duration.ofSeconds(100);

  private static SweepEvent.Started started(SweepRehearsal rehearsal) {
    return (SweepEvent.Started) rehearsal.events().getFirst();
  }

  private static Ending ending(SweepRehearsal rehearsal) {
    return ((SweepEvent.Ended) rehearsal.events().getLast()).ending();
  }

  private static void assertEachCheckHasOneRow(SweepRehearsal rehearsal) {
    assertThat(rehearsal.rows()).hasSize(started(rehearsal).checks());
    assertThat(rehearsal.rows().stream().map(Checked::check).map(Check::target)).doesNotHaveDuplicates();
    assertThat(rehearsal.events().stream().filter(e -> !(e instanceof SweepEvent.Found))).hasSize(2);
  }

  @Test
  void everyCheckHasItsRowAndTheEndIsLast() throws Exception {
    try (SweepRehearsal rehearsal = new SweepRehearsal("cloud-healthy-inside").within(LONG, LONG).areas("Exchange").run()) {
      assertThat(ending(rehearsal)).isEqualTo(Ending.COMPLETE);
      assertEachCheckHasOneRow(rehearsal);
      assertThat(started(rehearsal).untested()).contains("*.mx.microsoft");
      assertThat(rehearsal.row("outlook.office365.com:443").cause()).isIn(Cause.REACHED, Cause.WRONG_RANGE);
    }
  }

  @Test
  void whatIsNotKnownWhenTheTimeIsUpIsToldAsUnknown() throws Exception {
    try (SweepRehearsal rehearsal = new SweepRehearsal("all-silent")
        .within(LONG, Duration.ofMillis(1500)).areas("Exchange").run()) {
      assertThat(ending(rehearsal)).isEqualTo(Ending.TIMED_OUT);
      assertEachCheckHasOneRow(rehearsal);
      assertThat(rehearsal.row("outlook.office365.com:443").cause()).isEqualTo(Cause.UNKNOWN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-silent", "no-dns", "all-mute-inside"})
  void cancelEndsItAtOnceWhateverItWaitsFor(String world) throws Exception {
    try (SweepRehearsal rehearsal = new SweepRehearsal(world).within(LONG, LONG)) {
      RunningAnalysis running = rehearsal.start();
      Thread.sleep(500);
      running.cancel();
      running.await();
      assertThat(ending(rehearsal)).isEqualTo(Ending.CANCELLED);
      List<SweepEvent> told = rehearsal.events();
      assertEachCheckHasOneRow(rehearsal);
      Thread.sleep(200);
      assertThat(rehearsal.events()).isEqualTo(told);
    }
  }
}
