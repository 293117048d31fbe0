package org.hopscope.ui;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.AnalysisEvent.Ended;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.EventSink;

/** Plays what it is told, when it is told; ends when cancelled, as a real one does. */
public final class FakeAnalyzer implements Analyzer {
  private final List<AnalysisEvent> script;
  private final CountDownLatch begun = new CountDownLatch(1);
  public volatile AnalysisRequest request;
  public volatile String password = "";
  public volatile String proxyPassword = "";
  public volatile boolean cancelled;
  private volatile EventSink sink;
  private volatile CountDownLatch over;

  /** With a script that ends, the analysis is over as soon as it has begun. */
  public FakeAnalyzer(List<AnalysisEvent> script) {
    this.script = script;
  }

  @Override
  public RunningAnalysis start(AnalysisRequest wanted, EventSink to) {
    request = wanted;
    password = wanted.secret().isEmpty() ? "" : wanted.secret().use(String::new);
    proxyPassword = wanted.proxyLogin().map(login -> login.password().use(String::new)).orElse("");
    sink = to;
    CountDownLatch end = new CountDownLatch(1);
    over = end;
    play(script);
    begun.countDown();
    return new Running(end);
  }

  public void play(List<AnalysisEvent> events) {
    for (AnalysisEvent event : events) {
      sink.accept(event);
      if (event instanceof Ended) {
        over.countDown();
      }
    }
  }

  public void awaitBegin() throws InterruptedException {
    begun.await();
  }

  private final class Running implements RunningAnalysis {
    private final CountDownLatch end;
    private final AtomicBoolean once = new AtomicBoolean();

    Running(CountDownLatch end) {
      this.end = end;
    }

    @Override
    public void cancel() {
      cancelled = true;
      if (end.getCount() > 0 && once.compareAndSet(false, true)) {
        Thread.startVirtualThread(
            () -> play(List.of(new Ended(Duration.ofMillis(900), Ending.CANCELLED))));
      }
    }

    @Override
    public void await() throws InterruptedException {
      end.await();
    }
  }
}
