package org.hopscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class InOrderTest {
  private final Pace pace = new Pace();

  private InOrder<String> start(List<InOrder.Task<String>> tasks) {
    List<Activity> activities = new ArrayList<>();
    tasks.forEach(t -> activities
        .add(new Activity(pace, WireClock.SYSTEM, new Budget(WireClock.SYSTEM::nanos, Duration.ofSeconds(10)))));
    return InOrder.start(tasks, activities, InOrder.Turn.NOW, new Scope());
  }

  private static InOrder.Task<String> answers(String what) {
    return (turn, activity, scope) -> turn.await() ? Optional.of(what) : Optional.empty();
  }

  private static InOrder.Task<String> nothing() {
    return (turn, activity, scope) -> Optional.empty();
  }

  @Test
  void theFirstInOrderWinsThoughALaterOneWasFaster() throws Exception {
    InOrder.Task<String> slow = (turn, activity, scope) -> {
      Thread.sleep(60);
      return Optional.of("slow but first");
    };
    assertThat(start(List.of(nothing(), slow, answers("late"))).first()).contains("slow but first");
  }

  @Test
  void aSilentOneIsOvertakenAndCountsAgainWhenItSpeaks() throws Exception {
    CountDownLatch speak = new CountDownLatch(1);
    InOrder.Task<String> silent = (turn, activity, scope) -> {
      speak.await();
      return Optional.of("spoke after all");
    };
    InOrder<String> order = start(List.of(silent, answers("second")));
    assertThat(order.first()).contains("second");
    speak.countDown();
    assertThat(order.last()).contains("spoke after all");
  }

  @Test
  void nobodyOvertakesAPasswordOnItsWay() throws Exception {
    InOrder.Task<String> signingIn = (turn, activity, scope) -> {
      activity.hold();
      Thread.sleep(600);
      return Optional.of("signed in");
    };
    assertThat(start(List.of(signingIn, answers("second"))).first()).contains("signed in");
  }

  @Test
  void afterAHoldSilenceCountsAgain() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    InOrder.Task<String> heldThenSilent = (turn, activity, scope) -> {
      activity.hold();
      Thread.sleep(300);
      activity.release();
      never.await();
      return Optional.empty();
    };
    assertThat(start(List.of(heldThenSilent, answers("second"))).first()).contains("second");
  }

  /** The password may need a connection of its own, whose evidence comes while it is on its way. */
  @Test
  void evidenceDoesNotEndAHold() {
    Activity whole = new Activity(pace, WireClock.SYSTEM, new Budget(WireClock.SYSTEM::nanos, Duration.ofSeconds(10)));
    Activity part = whole.part();
    part.hold();
    part.saw(new org.hopscope.model.Evidence.Tcp("h", "192.0.2.1", 443, Optional.empty(), "", Duration.ofMillis(1)));
    long anHour = Duration.ofHours(1).toNanos();
    assertThat(part.untilSilent()).isGreaterThan(anHour);
    assertThat(whole.untilSilent()).isGreaterThan(anHour);
    part.release();
    assertThat(whole.untilSilent()).isLessThan(anHour);
  }

  @Test
  void whatFollowsTheAnswerIsStopped() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    InOrder.Task<String> open = (turn, activity, scope) -> {
      scope.add(stopped::countDown);
      stopped.await();
      return turn.await() ? Optional.of("too late") : Optional.empty();
    };
    InOrder<String> order = start(List.of(answers("first"), open));
    assertThat(order.first()).contains("first");
    stopped.await();
    order.awaitAll();
    assertThat(order.last()).contains("first");
  }

  @Test
  void noneAnswers() throws Exception {
    assertThat(start(List.of(nothing(), nothing())).first()).isEmpty();
  }

  @Test
  void silenceIsMeasuredAgainstTheSlowestAnswerSoFar() {
    Activity activity = new Activity(pace, WireClock.SYSTEM,
        new Budget(WireClock.SYSTEM::nanos, Duration.ofSeconds(10)));
    long before = activity.untilSilent();
    pace.saw(new org.hopscope.model.Evidence.Tcp("h", "192.0.2.1", 443, Optional.empty(), "", Duration.ofSeconds(1)));
    assertThat(activity.untilSilent()).isGreaterThan(before + Duration.ofSeconds(1).toNanos());
  }
}
