package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.Verdict.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where every step runs out of time, all of them together take hardly longer than one. */
@Timeout(30)
class DeadlineTest {
  private static final Duration STEP = Duration.ofSeconds(2);
  /** Less than two steps one after the other. */
  private static final Duration WHOLE = STEP.multipliedBy(2).minusMillis(100);

  /** A cold start would be counted as the network's. */
  @BeforeAll
  static void warmUp() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("hybrid-cloud-inside")) {
      rehearsal.run();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "all-silent", "all-silent-inside", "servers-silent-inside", "all-mute", "all-mute-inside", "no-dns",
      "dns-silent-inside", "both-sides-gone"})
  void theSearchEndsSoonAfterTheLongestStep(String world) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).within(STEP, Duration.ofSeconds(25)).run()) {
      AnalysisEvent last = rehearsal.events().getLast();
      assertThat(last).isInstanceOfSatisfying(
          AnalysisEvent.Ended.class, e -> assertThat(e.ending()).isEqualTo(Ending.COMPLETE));
      assertThat(last.at()).as(rehearsal.story()).isLessThanOrEqualTo(WHOLE);
      assertThat(GraphFold.replay(rehearsal.events()).verdict().outcome()).isEqualTo(Result.BLOCKED);
    }
  }
}
