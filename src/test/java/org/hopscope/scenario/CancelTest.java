package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.Verdict.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class CancelTest {
  static Stream<String> waitingWorlds() {
    return Stream.of("firewall-m365", "never-answers", "no-dns", "slow-drip", "endless-body", "scp-dead",
        "endless-continue", "all-silent", "all-mute-inside");
  }

  @ParameterizedTest
  @MethodSource("waitingWorlds")
  void cancelEndsTheAnalysisAtOnceWhateverItWaitsFor(String id) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(id)) {
      RunningAnalysis running = rehearsal.start();
      awaitSilence(rehearsal);
      long cancelled = System.nanoTime();
      running.cancel();
      running.await();
      Duration took = Duration.ofNanos(System.nanoTime() - cancelled);
      assertThat(rehearsal.events().getLast()).as(rehearsal.story()).isInstanceOfSatisfying(
          AnalysisEvent.Ended.class, e -> assertThat(e.ending()).isEqualTo(Ending.CANCELLED));
      assertThat(took).isLessThan(Duration.ofMillis(200));
    }
  }

  /** Nothing new for a while: what is still open waits. */
  private static void awaitSilence(Rehearsal rehearsal) throws InterruptedException {
    int seen = -1;
    for (int quiet = 0; quiet < 10; quiet++) {
      int now = rehearsal.events().size();
      quiet = now == seen ? quiet : 0;
      seen = now;
      Thread.sleep(20);
    }
  }

  @Test
  void cancelTakesAQuestionBack() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (Rehearsal rehearsal = new Rehearsal("redirect-unknown").agreeing((question, host, why) -> {
      asked.countDown();
      Thread.sleep(Duration.ofMinutes(1));
      return true;
    })) {
      RunningAnalysis running = rehearsal.start();
      asked.await();
      running.cancel();
      running.await();
      assertThat(rehearsal.events().getLast()).isInstanceOfSatisfying(
          AnalysisEvent.Ended.class, e -> assertThat(e.ending()).isEqualTo(Ending.CANCELLED));
      assertThat(rehearsal.lab().log()).noneMatch(r -> r.host().equals("mail.proseware-hosting.com"));
    }
  }

  /** Neither a step's time nor the whole. */
  @Test
  void thinkingAboutAQuestionCostsNoTime() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("redirect-unknown").within(Duration.ofSeconds(2), Duration.ofSeconds(4))
        .agreeing((question, host, why) -> {
          Thread.sleep(Duration.ofMillis(question == Consent.Question.FOLLOW_REDIRECT ? 5_000 : 0));
          return true;
        }).run()) {
      assertThat(GraphFold.replay(rehearsal.events()).verdict().outcome()).as(rehearsal.story())
          .isEqualTo(Result.CONNECTS);
    }
  }

  @Test
  void theTimeForTheWholeAnalysisIsKept() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("never-answers").within(Duration.ofSeconds(20), Duration.ofSeconds(1))
        .run()) {
      assertThat(rehearsal.events().getLast()).isInstanceOfSatisfying(
          AnalysisEvent.Ended.class, e -> assertThat(e.ending()).isEqualTo(Ending.TIMED_OUT));
    }
  }
}
