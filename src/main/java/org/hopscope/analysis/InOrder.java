package org.hopscope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hopscope.wire.Scope;

/**
 * Runs all at once what the client does one after the other, and gives the answer the client would
 * have got: the first in its order. One that stays silent is overtaken; what follows the answer is
 * stopped.
 *
 * @param <R> an answer
 */
final class InOrder<R> {
  /** Says when it is a task's turn to go beyond what may be done early. */
  @FunctionalInterface
  interface Turn {
    /** Waits. False when the client would not come to this task, since an earlier one has answered. */
    boolean await() throws InterruptedException;

    Turn NOW = () -> true;
  }

  /** Does its early part, awaits its turn, does the rest. Empty: go on with the next. */
  @FunctionalInterface
  interface Task<R> {
    Optional<R> run(Turn turn, Activity activity, Scope scope) throws InterruptedException;
  }

  private final class Runner {
    final Activity activity;
    final Scope scope;
    boolean done;
    Optional<R> answer = Optional.empty();

    Runner(Activity activity, Scope scope) {
      this.activity = activity;
      this.scope = scope;
    }
  }

  /** A hold that ends wakes nobody up. */
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(50);

  private final List<Runner> runners = new ArrayList<>();
  private final Turn whole;

  private InOrder(Turn whole) {
    this.whole = whole;
  }

  /** Starts the tasks, each on a virtual thread. {@code whole} is the turn of what they are parts of. */
  static <R> InOrder<R> start(List<Task<R>> tasks, List<Activity> activities, Turn whole, Scope scope) {
    InOrder<R> order = new InOrder<>(whole);
    for (Activity activity : activities) {
      order.runners.add(order.new Runner(activity, scope.child()));
    }
    for (int i = 0; i < tasks.size(); i++) {
      order.launch(i, tasks.get(i), scope);
    }
    return order;
  }

  private void launch(int index, Task<R> task, Scope all) {
    Runner runner = runners.get(index);
    Thread thread = Thread.ofVirtual().unstarted(() -> {
      Optional<R> answer = Optional.empty();
      try {
        answer = task.run(() -> awaitTurn(index, runner.activity), runner.activity, runner.scope);
      } catch (InterruptedException stopped) {
        // the answer stays empty
      } finally {
        finish(runner, answer);
      }
    });
    // only the end of the whole analysis interrupts: a stopped task still tells how its hops ended
    all.add(thread::interrupt);
    thread.start();
  }

  private synchronized void finish(Runner runner, Optional<R> answer) {
    runner.done = true;
    runner.answer = answer;
    notifyAll();
  }

  /** Who waits is not silent: those behind it go on waiting too. */
  private boolean awaitTurn(int index, Activity activity) throws InterruptedException {
    activity.hold();
    try {
      return awaitEarlier(index) && whole.await();
    } finally {
      activity.release();
    }
  }

  private synchronized boolean awaitEarlier(int index) throws InterruptedException {
    while (true) {
      List<Runner> earlier = runners.subList(0, index);
      if (earlier.stream().anyMatch(r -> r.answer.isPresent())) {
        return false;
      }
      long wait = untilAllSilent(earlier);
      if (wait <= 0) {
        return true;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.min(wait, LOOK_AGAIN));
    }
  }

  private long untilAllSilent(List<Runner> some) {
    return some.stream().filter(r -> !r.done).mapToLong(r -> r.activity.untilSilent()).max().orElse(0);
  }

  /** The first answer that no earlier task can be expected to take away. Empty when all are done without. */
  synchronized Optional<R> first() throws InterruptedException {
    while (true) {
      int winner = firstAnswered();
      if (winner < 0 && runners.stream().allMatch(r -> r.done)) {
        return Optional.empty();
      }
      long wait = winner < 0 ? Long.MAX_VALUE : untilAllSilent(runners.subList(0, winner));
      if (winner >= 0 && wait <= 0) {
        stopAfter(winner);
        return runners.get(winner).answer;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.min(wait, LOOK_AGAIN));
    }
  }

  /** The final answer: waits for the silent ones before the winner, which may have spoken after all. */
  synchronized Optional<R> last() throws InterruptedException {
    while (true) {
      int winner = firstAnswered();
      int before = winner < 0 ? runners.size() : winner;
      if (runners.subList(0, before).stream().allMatch(r -> r.done)) {
        return winner < 0 ? Optional.empty() : runners.get(winner).answer;
      }
      wait();
    }
  }

  private int firstAnswered() {
    for (int i = 0; i < runners.size(); i++) {
      if (runners.get(i).answer.isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** Waits until no task runs any more. */
  synchronized void awaitAll() throws InterruptedException {
    while (!runners.stream().allMatch(r -> r.done)) {
      wait();
    }
  }

  private void stopAfter(int winner) {
    runners.subList(winner + 1, runners.size()).forEach(r -> r.scope.cancel());
  }
}
