package org.hopscope.analysis.batch;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.event.EventSink;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Secret;
import org.hopscope.wire.WireClock;

/** Runs batches: so many analyses side by side, the next one as soon as one has ended and its servers may be asked. */
public final class BatchRunner {
  private final Analyzer analyzer;
  private final LongSupplier nanos;

  public BatchRunner(Analyzer analyzer, WireClock clock) {
    this.analyzer = analyzer;
    this.nanos = clock::nanos;
  }

  /** By the system's clock. */
  public static BatchRunner of(Analyzer analyzer) {
    return new BatchRunner(analyzer, WireClock.SYSTEM);
  }

  /**
   * @param request one for an address, by a secret that the analysis closes
   * @param recorder makes what gets the events of the analysis of a number
   */
  public RunningBatch start(
      List<Account> accounts, Politeness rules, BiFunction<EmailAddress, Secret, AnalysisRequest> request,
      Function<Integer, ? extends EventSink> recorder, BatchSink sink) {
    Batch batch = new Batch(accounts, rules, request, recorder, sink);
    batch.begin();
    return batch;
  }

  private final class Batch implements RunningBatch {
    private final WaitingLine line;
    private final BiFunction<EmailAddress, Secret, AnalysisRequest> request;
    private final Function<Integer, ? extends EventSink> recorder;
    private final BatchSink sink;
    private final long begun = nanos.getAsLong();
    private final CountDownLatch workers;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Set<RunningAnalysis> running = ConcurrentHashMap.newKeySet();
    private final Set<Integer> tried = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private volatile boolean broken;

    Batch(
        List<Account> accounts, Politeness rules, BiFunction<EmailAddress, Secret, AnalysisRequest> request,
        Function<Integer, ? extends EventSink> recorder, BatchSink sink) {
      this.line = new WaitingLine(accounts, rules, nanos);
      this.request = request;
      this.recorder = recorder;
      this.sink = sink;
      this.workers = new CountDownLatch(Math.max(1, rules.parallel()));
    }

    void begin() {
      for (long i = workers.getCount(); i > 0; i--) {
        Thread.ofVirtual().name("batch " + i).start(this::work);
      }
      Thread.ofVirtual().name("batch end").start(this::end);
    }

    private void work() {
      try {
        for (Optional<WaitingLine.Turn> turn = line.take(); turn.isPresent(); turn = line.take()) {
          analyze(turn.get());
        }
      } catch (InterruptedException nobodyDoes) {
        Thread.currentThread().interrupt();
      } finally {
        workers.countDown();
      }
    }

    private void analyze(WaitingLine.Turn turn) throws InterruptedException {
      Account account = turn.account();
      HostWatch watch = new HostWatch(recorder.apply(account.number()), line::refused);
      sink.begun(account);
      boolean counts = false;
      boolean again = false;
      try {
        await(analyzer.start(request.apply(account.address(), account.secret().use(Secret::new)), watch));
        again = watch.throttled() && tried.add(account.number());
        counts = !again && !stopped;
      } catch (RuntimeException defect) {
        broken = true;
      } finally {
        tell(account, counts);
        line.done(turn, watch, again);
      }
    }

    private void tell(Account account, boolean counts) {
      if (counts) {
        account.secret().close();
        sink.ended(account, Duration.ofNanos(nanos.getAsLong() - begun));
      } else {
        sink.back(account);
      }
    }

    private void await(RunningAnalysis analysis) throws InterruptedException {
      running.add(analysis);
      if (stopped) {
        analysis.cancel();
      }
      analysis.await();
      running.remove(analysis);
    }

    private void end() {
      try {
        workers.await();
      } catch (InterruptedException nobodyDoes) {
        Thread.currentThread().interrupt();
      }
      line.stop().forEach(account -> account.secret().close());
      sink.over(!stopped && !broken);
      over.countDown();
    }

    @Override
    public void pause(boolean wanted) {
      line.pause(wanted);
    }

    @Override
    public void cancel() {
      stopped = true;
      line.stop().forEach(account -> account.secret().close());
      new HashSet<>(running).forEach(RunningAnalysis::cancel);
    }

    @Override
    public void await() throws InterruptedException {
      over.await();
    }
  }
}
