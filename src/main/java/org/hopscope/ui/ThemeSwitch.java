package org.hopscope.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Styles;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.hopscope.model.Wording;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The quiet button that changes the colours, and the one who sets them; follows the system live. */
final class ThemeSwitch extends Button {
  private final Wording words;
  private final FontIcon icon = new FontIcon(BootstrapIcons.CIRCLE_HALF);
  private final ChangeListener<ColorScheme> follow = (_, _, _) -> apply();
  private Theme theme;

  ThemeSwitch(Wording words, Theme first) {
    this.words = words;
    this.theme = first;
    setId("theme");
    setGraphic(icon);
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    setOnAction(_ -> choose(theme.next()));
    Platform.getPreferences().colorSchemeProperty().addListener(follow);
    choose(first);
  }

  void choose(Theme wanted) {
    theme = wanted;
    icon.setIconCode(
        switch (theme) {
          case SYSTEM -> BootstrapIcons.CIRCLE_HALF;
          case LIGHT -> BootstrapIcons.SUN;
          case DARK -> BootstrapIcons.MOON;
        });
    String said = words.say("theme.switch", words.say(theme.key()));
    setTooltip(new Tooltip(said));
    setAccessibleText(said);
    apply();
  }

  boolean dark() {
    return theme == Theme.DARK
        || theme == Theme.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
  }

  /** Lets go of the system's preferences, which outlive the window. */
  void dispose() {
    Platform.getPreferences().colorSchemeProperty().removeListener(follow);
  }

  private void apply() {
    Application.setUserAgentStylesheet(
        dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
  }
}
