package org.hopscope.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The place over the page of what is seldom open. It is made when it opens first in the window, and kept. */
final class Cover<T extends Region> extends StackPane {
  private final ObservableValue<Boolean> open;
  private final Later<T> pane;
  private final Consumer<T> focus;

  /** {@code make} makes what shows itself while {@code open}; {@code focus} gives it the keyboard. */
  Cover(ObservableValue<Boolean> open, Supplier<T> make, Consumer<T> focus) {
    this.open = open;
    this.pane = new Later<>(make);
    this.focus = focus;
    setVisible(false);
    open.subscribe(_ -> show());
    sceneProperty().subscribe(_ -> show());
  }

  private void show() {
    if (open.getValue() && getScene() != null && getChildren().isEmpty()) {
      T made = pane.get();
      visibleProperty().bind(made.visibleProperty());
      getChildren().add(made);
      focus.accept(made);
    }
  }
}
