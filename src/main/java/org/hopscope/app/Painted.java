package org.hopscope.app;

import javafx.animation.AnimationTimer;

/** The first frame is on the screen when the one after the next begins. */
final class Painted {
  private static final int FRAMES = 3;

  private Painted() {}

  /** Runs it on the window's thread, when the window can be used. */
  static void then(Runnable task) {
    new AnimationTimer() {
      private int seen;

      @Override
      public void handle(long now) {
        if (++seen == FRAMES) {
          stop();
          task.run();
        }
      }
    }.start();
  }
}
