package org.hopscope.ui;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.hopscope.model.Wording;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The quiet button that changes the colours. */
final class ThemeSwitch extends Button {
  private final Wording words;
  private final FontIcon icon = new FontIcon(BootstrapIcons.CIRCLE_HALF);

  ThemeSwitch(Wording words, ObjectProperty<Theme> theme) {
    this.words = words;
    setId("theme");
    setGraphic(icon);
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    setOnAction(_ -> theme.set(theme.get().next()));
    theme.subscribe(this::show);
  }

  private void show(Theme theme) {
    icon.setIconCode(
        switch (theme) {
          case SYSTEM -> BootstrapIcons.CIRCLE_HALF;
          case LIGHT -> BootstrapIcons.SUN;
          case DARK -> BootstrapIcons.MOON;
        });
    String said = words.say("theme.switch", words.say(theme.key()));
    setTooltip(new Tooltip(said));
    setAccessibleText(said);
  }
}
