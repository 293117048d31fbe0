package org.hopscope.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Earlier;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.graph.ChartLayout;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Message;
import org.hopscope.model.Product;
import org.hopscope.model.Secret;
import org.hopscope.snapshot.file.Recording;
import org.hopscope.snapshot.file.Snapshot;

/** One analysis from opening its place until that is closed again, on a thread of its own. */
final class AnalysisRun {
  /** Told on the window's thread. */
  interface Watcher {
    void changed(HopGraph graph, Drawing drawing);

    void notOpened(Message why);

    /** Cancelled before the first event. */
    void neverBegan();
  }

  /** What to run. The secrets are closed by the analysis, or here when there is none. */
  record Order(
      String place, Places.Options options, Function<OpenPlace, AnalysisRequest> request, List<Secret> secrets,
      Optional<Second> second) {}

  /** A second look at what an earlier analysis told. @param concerned ids of the hops to be asked anew */
  record Second(Earlier earlier, Set<String> concerned) {}

  private final Places places;
  private final Analyzer analyzer;
  private final Executor window;
  private final Watcher watcher;
  private final Consumer<Optional<Snapshot>> keeper;
  private final GraphFold fold = new GraphFold(this::poke);
  private final Recording recording = new Recording(fold);
  private final AtomicBoolean poked = new AtomicBoolean();
  private final AtomicReference<RunningAnalysis> running = new AtomicReference<>();
  private volatile boolean cancelled;
  private volatile boolean forgotten;

  /** @param keeper gets what has ended, on a thread that may wait */
  AnalysisRun(
      Places places, Analyzer analyzer, Executor window, Watcher watcher, Consumer<Optional<Snapshot>> keeper) {
    this.places = places;
    this.analyzer = analyzer;
    this.window = window;
    this.watcher = watcher;
    this.keeper = keeper;
  }

  void start(Order order) {
    Thread.ofVirtual().name("analysis-of-window").start(() -> run(order));
  }

  private void run(Order order) {
    try (OpenPlace place = places.open(order.place(), order.options())) {
      begin(order, place).ifPresentOrElse(this::awaitAndKeep, () -> tell(watcher::neverBegan));
    } catch (Places.BadOption bad) {
      tell(() -> watcher.notOpened(bad.sentence()));
    } catch (RuntimeException broken) {
      tell(() -> watcher.notOpened(Message.of("live.broken", broken.getClass().getSimpleName())));
    } finally {
      order.secrets().forEach(Secret::close);
    }
  }

  /** A cancel may come between the two looks at it; it then stops what has just begun. */
  private Optional<RunningAnalysis> begin(Order order, OpenPlace place) {
    if (cancelled) {
      return Optional.empty();
    }
    AnalysisRequest request = order.request().apply(place);
    RunningAnalysis started = order.second()
        .map(second -> analyzer.again(request, second.earlier(), second.concerned(), recording))
        .orElseGet(() -> analyzer.start(request, recording));
    running.set(started);
    if (cancelled) {
      started.cancel();
    }
    return Optional.of(started);
  }

  private void awaitAndKeep(RunningAnalysis analysis) {
    await(analysis);
    keeper.accept(snapshot());
  }

  private static void await(RunningAnalysis analysis) {
    try {
      analysis.await();
    } catch (InterruptedException stop) {
      analysis.cancel();
      Thread.currentThread().interrupt();
    }
  }

  /** What it is remembered by; empty before the end. */
  Optional<Earlier> earlier() {
    return Optional.ofNullable(running.get()).flatMap(RunningAnalysis::earlier);
  }

  /** All that was told; empty before the end. */
  Optional<Snapshot> snapshot() {
    return recording.snapshot(Product.version());
  }

  void cancel() {
    cancelled = true;
    Optional.ofNullable(running.get()).ifPresent(RunningAnalysis::cancel);
  }

  boolean cancelled() {
    return cancelled;
  }

  void forget() {
    forgotten = true;
    cancel();
  }

  /** Many events, one repaint: whatever came in meanwhile is in the next one. */
  private void poke() {
    if (poked.compareAndSet(false, true)) {
      tell(
          () -> {
            poked.set(false);
            HopGraph graph = fold.graph();
            watcher.changed(graph, ChartLayout.lay(graph));
          });
    }
  }

  private void tell(Runnable news) {
    window.execute(
        () -> {
          if (!forgotten) {
            news.run();
          }
        });
  }
}
