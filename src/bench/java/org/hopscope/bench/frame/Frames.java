package org.hopscope.bench.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Times from one frame to the next, while something is done in each. */
final class Frames {
  private static final int WARM_UP = 30;
  private final int count;
  private final List<Double> millis = new ArrayList<>();

  Frames(int count) {
    this.count = count;
  }

  /**
   * @param middle of the times, in milliseconds
   * @param late nineteen of twenty took less
   */
  record Took(double middle, double late) {}

  Took of(IntConsumer doing) throws InterruptedException, ExecutionException {
    CompletableFuture<Void> over = new CompletableFuture<>();
    Platform.runLater(() -> new Timer(doing, over).start());
    over.get();
    millis.sort(null);
    return new Took(millis.get(millis.size() / 2), millis.get(millis.size() * 19 / 20));
  }

  private final class Timer extends AnimationTimer {
    private final IntConsumer doing;
    private final CompletableFuture<Void> over;
    private int frame;
    private long last;

    Timer(IntConsumer doing, CompletableFuture<Void> over) {
      this.doing = doing;
      this.over = over;
    }

    @Override
    public void handle(long ignored) {
      long now = System.nanoTime();
      if (frame > WARM_UP) {
        millis.add((now - last) / 1e6);
      }
      last = now;
      doing.accept(frame++);
      if (frame > WARM_UP + count) {
        stop();
        over.complete(null);
      }
    }
  }
}
