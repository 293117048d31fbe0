package org.hopscope.ui;

import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Runs things on the window's thread, when it draws next: many small changes become one. */
final class NextFrame implements Executor {
  @Override
  public void execute(Runnable task) {
    Platform.runLater(() -> once(task));
  }

  private static void once(Runnable task) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        task.run();
      }
    }.start();
  }
}
