package org.hopscope.ui.copy;

import atlantafx.base.theme.Styles;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.hopscope.model.Wording;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Puts a text on the clipboard, and says so for a moment. */
public final class CopyButton extends Button {
  private static final Duration SAID = Duration.seconds(1.5);

  private final FontIcon icon = new FontIcon(BootstrapIcons.CLIPBOARD);
  private final PauseTransition rest = new PauseTransition(SAID);

  /** @param what is told to who cannot see the button */
  public CopyButton(Wording words, String what, Supplier<String> text) {
    setGraphic(icon);
    setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "copy");
    setAccessibleText(words.say("guide.copy", what));
    setTooltip(new Tooltip(words.say("guide.copy", what)));
    rest.setOnFinished(_ -> icon.setIconCode(BootstrapIcons.CLIPBOARD));
    setOnAction(_ -> copy(text.get()));
  }

  private void copy(String text) {
    Clip.text(text);
    icon.setIconCode(BootstrapIcons.CHECK2);
    rest.playFromStart();
  }
}
