package org.hopscope.wire.link;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;

/**
 * Carries evidence from the threads that work to the thread that called. Because the caller only ever
 * waits here, a deadline and a cancel take effect at once, whatever the workers are blocked in.
 */
public final class Courier {
  /** Why the caller no longer waits. */
  public enum End { DONE, DEADLINE, CANCELLED }

  private final BlockingQueue<Object> box = new LinkedBlockingQueue<>();
  private final WireClock clock;

  public Courier(WireClock clock) {
    this.clock = clock;
  }

  public void bring(Evidence evidence) {
    box.add(evidence);
  }

  /** Something other than evidence, which {@link #next} gives to the caller. */
  public void hand(Object item) {
    box.add(item);
  }

  /** Nothing more comes. */
  public void done() {
    box.add(End.DONE);
  }

  /** Hands evidence to {@code seen} until the work is done, the time is over or the scope cancelled. */
  public End await(Duration deadline, Consumer<Evidence> seen, Scope scope) {
    return (End) next(deadline, seen, scope);
  }

  /** As {@link #await}, but returns what is handed over as well. */
  public Object next(Duration deadline, Consumer<Evidence> seen, Scope scope) {
    long until = clock.nanos() + deadline.toNanos();
    Closeable onCancel = () -> box.add(End.CANCELLED);
    scope.add(onCancel);
    try {
      while (true) {
        Object item = box.poll(Math.max(0, until - clock.nanos()), TimeUnit.NANOSECONDS);
        switch (item) {
          case null -> { return End.DEADLINE; }
          case Evidence evidence -> seen.accept(evidence);
          default -> { return item; }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return End.CANCELLED;
    } finally {
      scope.remove(onCancel);
    }
  }

  /** What has been brought since, for a caller who has stopped waiting. */
  public void drain(Consumer<Evidence> seen) {
    for (Object item = box.poll(); item != null; item = box.poll()) {
      if (item instanceof Evidence evidence) {
        seen.accept(evidence);
      }
    }
  }
}
