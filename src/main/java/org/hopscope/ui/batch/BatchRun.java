package org.hopscope.ui.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.AnalysisRequest.ProxyLogin;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.batch.Account;
import org.hopscope.analysis.batch.BatchOptions;
import org.hopscope.analysis.batch.BatchRunner;
import org.hopscope.analysis.batch.BatchSink;
import org.hopscope.analysis.batch.Politeness;
import org.hopscope.analysis.batch.RunningBatch;
import org.hopscope.model.Message;
import org.hopscope.model.Secret;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.batch.BatchFolder;
import org.hopscope.snapshot.batch.BatchRecordings;

/** One batch from opening its place until that is closed again. Many news become one message to the window. */
final class BatchRun implements BatchSink {
  /** @param proxy who signs in to proxies; its password is closed at the end */
  record Order(BatchOptions options, Optional<ProxyLogin> proxy, List<Account> accounts) {}

  /** Told on the window's thread. @param full why nothing more could be written */
  interface Watcher {
    void news(List<BatchLine> changed, Duration since);

    void over(boolean complete, Optional<Message> full);
  }

  private final Places places;
  private final BatchRunner runner;
  private final BatchFolder folder;
  private final BatchRecordings recordings;
  private final Executor window;
  private final Watcher watcher;
  private final AtomicReference<RunningBatch> running = new AtomicReference<>();
  private final AtomicReference<Message> full = new AtomicReference<>();
  private final List<BatchLine> news = new ArrayList<>();
  private Duration since = Duration.ZERO;
  private volatile boolean cancelled;
  private volatile boolean complete;

  BatchRun(
      Places places, BatchRunner runner, BatchFolder folder, String product, Executor window, Watcher watcher) {
    this.places = places;
    this.runner = runner;
    this.folder = folder;
    this.recordings = new BatchRecordings(folder, product);
    this.window = window;
    this.watcher = watcher;
  }

  void start(Order order) {
    Thread.ofVirtual().name("batch-of-window").start(() -> run(order));
  }

  private void run(Order order) {
    BatchOptions by = order.options();
    try (folder; OpenPlace place = places.open(by.place(), by.options())) {
      folder.goOnBy(by.written());
      RunningBatch batch = runner.start(
          order.accounts(), Politeness.STANDARD.with(by.parallel()),
          (address, secret) -> new AnalysisRequest(
              address, secret, by.client(), place, by.limits(), consent(by), false,
              order.proxy().map(BatchRun::copy)),
          recordings::begin, this);
      running.set(batch);
      if (cancelled) {
        batch.cancel();
      }
      batch.await();
    } catch (Places.BadOption bad) {
      full.set(bad.sentence());
    } catch (WholeFile.NotWritten not) {
      full.set(not.sentence());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException defect) {
      full.set(Message.of("live.broken", defect.getClass().getSimpleName()));
    } finally {
      order.accounts().forEach(account -> account.secret().close());
      order.proxy().ifPresent(login -> login.password().close());
      window.execute(() -> watcher.over(complete, Optional.ofNullable(full.get())));
    }
  }

  /** Nobody sits there to be asked; what was agreed to at the beginning is. */
  private static Consent consent(BatchOptions by) {
    return (question, host, why) -> by.agreed().contains(host.toLowerCase(Locale.ROOT));
  }

  /** Each analysis closes its own. */
  private static ProxyLogin copy(ProxyLogin login) {
    return new ProxyLogin(login.user(), login.password().use(Secret::new));
  }

  void pause(boolean wanted) {
    Optional.ofNullable(running.get()).ifPresent(batch -> batch.pause(wanted));
  }

  void cancel() {
    cancelled = true;
    Optional.ofNullable(running.get()).ifPresent(RunningBatch::cancel);
  }

  @Override
  public void begun(Account account) {
    tell(new BatchLine(account.number(), account.address().text(), true, Optional.empty()), Duration.ZERO);
  }

  @Override
  public void ended(Account account, Duration now) {
    try {
      var row = recordings.ended(account.number());
      tell(new BatchLine(row.number(), row.address(), false, Optional.of(row)), now);
    } catch (WholeFile.NotWritten not) {
      full.set(not.sentence());
      cancel();
    }
  }

  @Override
  public void back(Account account) {
    recordings.drop(account.number());
    tell(new BatchLine(account.number(), account.address().text(), false, Optional.empty()), Duration.ZERO);
  }

  @Override
  public void over(boolean all) {
    complete = all && full.get() == null;
  }

  private synchronized void tell(BatchLine line, Duration now) {
    since = now.compareTo(since) > 0 ? now : since;
    news.add(line);
    if (news.size() == 1) {
      window.execute(this::pass);
    }
  }

  private void pass() {
    List<BatchLine> all;
    Duration now;
    synchronized (this) {
      all = List.copyOf(news);
      now = since;
      news.clear();
    }
    watcher.news(all, now);
  }
}
