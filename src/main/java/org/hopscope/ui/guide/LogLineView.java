package org.hopscope.ui.guide;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hopscope.ui.inspector.SelectableText;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the log: a sign for its kind, when, and what happened. */
final class LogLineView extends VBox {
  LogLineView(LogLine line) {
    Label when = new Label(line.when(), new FontIcon(sign(line.kind())));
    when.getStyleClass().add("guide-when");
    getStyleClass().addAll("log-line", "log-" + line.kind());
    getChildren().addAll(when, new SelectableText(line.text(), "log-text"));
  }

  private static Ikon sign(String kind) {
    return switch (kind) {
      case "begun", "resumed", "retried" -> BootstrapIcons.PLAY_CIRCLE;
      case "answered" -> BootstrapIcons.CHAT_LEFT_TEXT;
      case "proposed" -> BootstrapIcons.WRENCH;
      case "acted" -> BootstrapIcons.CHECK2;
      case "handed-to", "handed-over" -> BootstrapIcons.BOX_ARROW_UP_RIGHT;
      case "rechecked" -> BootstrapIcons.ARROW_REPEAT;
      case "noted" -> BootstrapIcons.PENCIL;
      case "paused" -> BootstrapIcons.PAUSE_CIRCLE;
      case "solved" -> BootstrapIcons.CHECK_CIRCLE;
      default -> BootstrapIcons.QUESTION_CIRCLE;
    };
  }
}
