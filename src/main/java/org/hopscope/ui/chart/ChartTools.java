package org.hopscope.ui.chart;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.hopscope.model.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Nearer, farther, all of it. */
final class ChartTools extends HBox {
  private final Wording words;

  ChartTools(Wording words, ChartMoves moves) {
    this.words = words;
    getStyleClass().add("chart-tools");
    getChildren().addAll(
        button("zoom-out", BootstrapIcons.DASH, () -> moves.zoom(1 / ChartMoves.STEP)),
        button("zoom-in", BootstrapIcons.PLUS, () -> moves.zoom(ChartMoves.STEP)),
        button("zoom-fit", BootstrapIcons.ARROWS_ANGLE_EXPAND, moves::follow));
  }

  private Button button(String id, Ikon icon, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    String said = words.say("chart." + id);
    button.setAccessibleText(said);
    button.setTooltip(new Tooltip(said));
    button.setOnAction(_ -> action.run());
    return button;
  }
}
