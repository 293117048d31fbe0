package org.hopscope.ui;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.analysis.Sweeper;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.SweepEvent;

/** Plays what it is told, when it is told; ends when cancelled, as a real one does. */
public final class FakeSweeper implements Sweeper {
  private volatile List<SweepEvent> script;
  public volatile Request request;
  public volatile boolean cancelled;
  private volatile SweepEvent.Sink sink;
  private volatile CountDownLatch over;

  /** With a script that ends, the sweep is over as soon as it has begun. */
  public FakeSweeper(List<SweepEvent> script) {
    this.script = script;
  }

  /** What the next one plays when it begins. */
  public void script(List<SweepEvent> now) {
    script = now;
  }

  @Override
  public RunningAnalysis start(Request wanted, SweepEvent.Sink to) {
    sink = to;
    CountDownLatch end = new CountDownLatch(1);
    over = end;
    play(script);
    request = wanted;
    return new Running(end);
  }

  public void play(List<SweepEvent> events) {
    for (SweepEvent event : events) {
      sink.accept(event);
      if (event instanceof SweepEvent.Ended) {
        over.countDown();
      }
    }
  }

  private final class Running implements RunningAnalysis {
    private final CountDownLatch end;
    private final AtomicBoolean once = new AtomicBoolean();

    Running(CountDownLatch end) {
      this.end = end;
    }

    @Override
    public void cancel() {
      if (end.getCount() > 0 && once.compareAndSet(false, true)) {
        cancelled = true;
        Thread.startVirtualThread(
            () -> play(List.of(new SweepEvent.Ended(Duration.ofMillis(900), Ending.CANCELLED))));
      }
    }

    @Override
    public void await() throws InterruptedException {
      end.await();
    }
  }
}
