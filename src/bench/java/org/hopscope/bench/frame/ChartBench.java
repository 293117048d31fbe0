package org.hopscope.bench.frame;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.hopscope.bench.Row;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.HopState;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.ui.chart.ChartView;

/**
 * How long a frame of a chart with 200 hops, ten of them still at work, takes while it is moved, zoomed, and while
 * its hops change, painted by the processor alone and without a screen, against the 16.7 ms that a screen gives it,
 * and an empty window.
 */
public final class ChartBench {
  private static final int HOPS = 200;
  /** Whose badge turns; an analysis has fewer at work at the same time. */
  private static final int RUNNING = 10;
  private static final double SCREEN_MILLIS = 1000 / 60.0;

  private ChartBench() {}

  public static List<Row> rows(boolean quick) throws InterruptedException, ExecutionException {
    start();
    int frames = quick ? 100 : 400;
    List<Row> rows = new ArrayList<>();
    StackPane root = onFx(ChartBench::window);
    double empty = new Frames(frames).of(frame -> {}).middle();
    ChartView chart = onFx(() -> chart(root));
    rows.add(row("moved", new Frames(frames).of(frame -> Hand.drag(chart, frame)), empty));
    rows.add(row("zoomed", new Frames(frames).of(frame -> Hand.turn(chart, frame)), empty));
    rows.add(row("a hop changes", new Frames(frames).of(frame -> chart.show(drawing(frame % HOPS))), empty));
    return rows;
  }

  /** As fast as it can, and not sixty times a second. */
  private static void start() throws InterruptedException, ExecutionException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("javafx.animation.fullspeed", "true");
    CompletableFuture<Void> up = new CompletableFuture<>();
    Platform.startup(() -> up.complete(null));
    Platform.setImplicitExit(false);
    up.get();
  }

  private static Row row(String what, Frames.Took took, double empty) {
    String told = String.format(Locale.ROOT, "%.1f ms (95 %%: %.1f)", took.middle(), took.late());
    System.out.println(what + " " + told);
    return new Row("chart of 200 hops, " + what + ": a frame", told,
        String.format(Locale.ROOT, "16.7 ms of a screen; empty window %.1f ms", empty), took.middle() / SCREEN_MILLIS,
        1);
  }

  private static StackPane window() {
    StackPane root = new StackPane();
    Scene scene = new Scene(root, 1280, 800);
    scene.getStylesheets().add(ChartView.class.getResource("/org/hopscope/ui/hopscope.css").toExternalForm());
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return root;
  }

  private static ChartView chart(StackPane root) {
    ChartView chart = new ChartView(new Wording(Locale.ENGLISH));
    chart.show(drawing(-1));
    root.getChildren().add(chart);
    return chart;
  }

  private static <T> T onFx(Supplier<T> work) throws InterruptedException, ExecutionException {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.get());
      } catch (RuntimeException broken) {
        done.completeExceptionally(broken);
      }
    });
    return done.get();
  }

  private static Drawing drawing(int failed) {
    List<Drawing.Card> cards = new ArrayList<>();
    List<Drawing.Edge> edges = new ArrayList<>();
    for (int i = 0; i < HOPS; i++) {
      double x = 40 + i / 10 * 210.0;
      double y = 60 + i % 10 * 90.0;
      HopState state = i == failed ? HopState.FAILED : i < HOPS - RUNNING ? HopState.PASSED : HopState.RUNNING;
      cards.add(new Drawing.Card("h" + i, x, y, 168, 64, HopKind.SERVER, org.hopscope.model.Stage.AUTODISCOVER,
          Message.of("hop.autodiscover"), "autodiscover" + i + ".contoso.com", state, Optional.empty(),
          Optional.of(Duration.ofMillis(20 + i)), false, false,
          List.of(new Drawing.Dot("A", HopState.PASSED, "A"), new Drawing.Dot("TCP", HopState.PASSED, "TCP"))));
      if (i >= 10) {
        edges.add(new Drawing.Edge("h" + (i - 10), "h" + i,
            List.of(new Drawing.Point(x - 42, y + 32), new Drawing.Point(x, y + 32)), Drawing.EdgeStyle.TAKEN,
            Optional.empty()));
      }
    }
    Drawing.Band band = new Drawing.Band(Lane.CLOUD, Message.of("lane.cloud"), 40, 920, true);
    return new Drawing(4300, 980, List.of(band), List.of(), cards, edges);
  }
}
