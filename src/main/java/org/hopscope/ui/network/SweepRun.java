package org.hopscope.ui.network;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.analysis.Sweeper;
import org.hopscope.graph.sweep.SweepFold;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.EndpointList;

/** One sweep from opening its place until that is closed again, on a thread of its own. */
final class SweepRun {
  /** Told on the window's thread. */
  interface Watcher {
    void changed(SweepTable table);

    void notOpened(Message why);

    /** Cancelled before the first event. */
    void neverBegan();
  }

  /** What to test, from where. */
  record Order(
      String place, Places.Options options, Optional<EmailAddress> account, EndpointList list, List<String> areas,
      Optional<AnalysisRequest.ProxyLogin> proxyLogin) {
    Sweeper.Request at(OpenPlace open) {
      return new Sweeper.Request(open, list, areas, account, Sweeper.Limits.DEFAULT, proxyLogin);
    }

    /** Whether or not a sweep began that closed it. */
    void forget() {
      proxyLogin.ifPresent(login -> login.password().close());
    }
  }

  private final Places places;
  private final Sweeper sweeper;
  private final Executor window;
  private final Watcher watcher;
  private final SweepFold fold = new SweepFold(this::poke);
  private final AtomicBoolean poked = new AtomicBoolean();
  private final AtomicReference<RunningAnalysis> running = new AtomicReference<>();
  private volatile boolean cancelled;
  private volatile boolean forgotten;

  SweepRun(Places places, Sweeper sweeper, Executor window, Watcher watcher) {
    this.places = places;
    this.sweeper = sweeper;
    this.window = window;
    this.watcher = watcher;
  }

  void start(Order order) {
    Thread.ofVirtual().name("sweep-of-window").start(() -> run(order));
  }

  private void run(Order order) {
    try (OpenPlace place = places.open(order.place(), order.options())) {
      begin(order, place).ifPresentOrElse(SweepRun::await, () -> tell(watcher::neverBegan));
    } catch (Places.BadOption bad) {
      tell(() -> watcher.notOpened(bad.sentence()));
    } catch (RuntimeException broken) {
      tell(() -> watcher.notOpened(Message.of("network.broken", broken.getClass().getSimpleName())));
    } finally {
      order.forget();
    }
  }

  /** A cancel may come between the two looks at it; it then stops what has just begun. */
  private Optional<RunningAnalysis> begin(Order order, OpenPlace place) {
    if (cancelled) {
      return Optional.empty();
    }
    RunningAnalysis started = sweeper.start(order.at(place), fold);
    running.set(started);
    if (cancelled) {
      started.cancel();
    }
    return Optional.of(started);
  }

  private static void await(RunningAnalysis sweep) {
    try {
      sweep.await();
    } catch (InterruptedException stop) {
      sweep.cancel();
      Thread.currentThread().interrupt();
    }
  }

  void cancel() {
    cancelled = true;
    Optional.ofNullable(running.get()).ifPresent(RunningAnalysis::cancel);
  }

  /** Nothing of it is shown any more. */
  void forget() {
    forgotten = true;
    cancel();
  }

  /** Many rows, one repaint: whatever came in meanwhile is in the next one. */
  private void poke() {
    if (poked.compareAndSet(false, true)) {
      tell(() -> {
        poked.set(false);
        watcher.changed(fold.table());
      });
    }
  }

  private void tell(Runnable news) {
    window.execute(() -> {
      if (!forgotten) {
        news.run();
      }
    });
  }
}
