package org.hopscope.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Sets the window's colours by the theme that was chosen; follows the system live. */
final class Colours {
  private final ObservableValue<Theme> theme;
  private final ChangeListener<ColorScheme> follow = (_, _, _) -> apply();

  Colours(ObservableValue<Theme> theme) {
    this.theme = theme;
    Platform.getPreferences().colorSchemeProperty().addListener(follow);
    theme.subscribe(_ -> apply());
  }

  private boolean dark() {
    return theme.getValue() == Theme.DARK
        || theme.getValue() == Theme.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
  }

  private void apply() {
    Application.setUserAgentStylesheet(
        dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
  }

  /** Lets go of the system's preferences, which outlive the window. */
  void dispose() {
    Platform.getPreferences().colorSchemeProperty().removeListener(follow);
  }
}
