package org.hopscope.ui.wizard;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line below a field: gone when there is nothing to say. */
public final class Sentence extends Label {
  public Sentence(ObservableValue<String> text, String style) {
    textProperty().bind(text);
    setWrapText(true);
    setAccessibleRole(AccessibleRole.TEXT);
    getStyleClass().addAll("sentence", style);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
    setMinHeight(USE_PREF_SIZE);
  }

  public Sentence icon(Ikon ikon) {
    setGraphic(new FontIcon(ikon));
    return this;
  }
}
