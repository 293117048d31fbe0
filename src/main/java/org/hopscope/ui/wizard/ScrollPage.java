package org.hopscope.ui.wizard;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A page of one column in the middle, which scrolls when the window is too low for it. */
public class ScrollPage extends ScrollPane {
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
