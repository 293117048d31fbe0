package org.hopscope.analysis;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.wire.Scope;

/** Something that runs on virtual threads of its own and ends once: by itself, when time is up, or by a cancel. */
abstract class Run implements RunningAnalysis {
  protected final Scope scope = new Scope();
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Works until it is done; is interrupted when it shall not go on. */
  protected abstract void work() throws InterruptedException;

  /** Tells the end. Of several calls, from whatever thread, the first counts. */
  protected abstract void finish(Ending ending);

  /** Takes back what was lent for the run. */
  protected void giveBack() {}

  /** @param nanos the clock of the deadline, which may stand still for a while */
  final void begin(String name, Duration total, LongSupplier nanos) {
    launch(name, this::pursue);
    launch(name + " deadline", () -> watch(total, nanos));
  }

  private void launch(String name, Runnable task) {
    Thread thread = Thread.ofVirtual().name(name).unstarted(task);
    scope.add(thread::interrupt);
    thread.start();
  }

  private void pursue() {
    Ending ending = Ending.BROKEN;
    try {
      work();
      ending = Ending.COMPLETE;
    } catch (InterruptedException stopped) {
      ending = Ending.CANCELLED;
    } finally {
      stop(ending);
    }
  }

  private void watch(Duration total, LongSupplier nanos) {
    long until = nanos.getAsLong() + total.toNanos();
    try {
      for (long left = total.toNanos(); left > 0; left = until - nanos.getAsLong()) {
        Thread.sleep(Duration.ofNanos(left));
      }
      stop(Ending.TIMED_OUT);
    } catch (InterruptedException over) {
      // it ended in time
    }
  }

  /** The end is told before the sockets are closed, so that their errors say nothing any more. */
  private void stop(Ending ending) {
    if (ended.getCount() > 0) {
      finish(ending);
      scope.cancel();
      giveBack();
      ended.countDown();
    }
  }

  @Override
  public void cancel() {
    Thread.startVirtualThread(() -> stop(Ending.CANCELLED));
  }

  @Override
  public void await() throws InterruptedException {
    ended.await();
  }
}
