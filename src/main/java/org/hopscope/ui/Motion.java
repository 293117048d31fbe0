package org.hopscope.ui;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/** Movement, unless the operating system asks for less of it. */
public final class Motion {
  public static final Duration FADE = Duration.millis(120);
  public static final Duration GROW = Duration.millis(200);

  private Motion() {}

  public static boolean wanted() {
    return !Platform.getPreferences().isReducedMotion();
  }

  public static void fadeIn(Node node, double to) {
    if (!wanted()) {
      node.setOpacity(to);
      return;
    }
    FadeTransition fade = new FadeTransition(FADE, node);
    fade.setFromValue(0);
    fade.setToValue(to);
    fade.play();
  }
}
