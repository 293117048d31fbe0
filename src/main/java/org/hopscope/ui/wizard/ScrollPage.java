package org.hopscope.ui.wizard;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A page of one column in the middle, which scrolls when the window is too low for it. */
public abstract class ScrollPage extends ScrollPane {
  private static final double MARGIN = 16;

  /** As long as the keyboard is in it, it is seen whatever comes and goes around it. */
  protected final void keepInView(Region part) {
    part.focusedProperty().subscribe(_ -> Platform.runLater(() -> bring(part)));
    viewportBoundsProperty().subscribe(_ -> Platform.runLater(() -> bring(part)));
    part.layoutYProperty().subscribe(_ -> Platform.runLater(() -> bring(part)));
  }

  private void bring(Region part) {
    double seen = getViewportBounds().getHeight();
    double hidden = getContent().getLayoutBounds().getHeight() - seen;
    Bounds there = getContent().sceneToLocal(part.localToScene(part.getLayoutBounds()));
    if (part.isFocused() && hidden > 0 && (there.getMaxY() > getVvalue() * hidden + seen || there.getMinY() < getVvalue() * hidden)) {
      setVvalue(Math.clamp((there.getMaxY() + MARGIN - seen) / hidden, 0, 1));
    }
  }

  protected final void show(VBox column, double widest) {
    column.setMaxWidth(widest);
    StackPane centred = new StackPane(column);
    StackPane.setAlignment(column, Pos.TOP_CENTER);
    centred.getStyleClass().add("page");
    setContent(centred);
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    getStyleClass().add("plain-scroll");
  }
}
