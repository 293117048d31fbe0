package org.hopscope.ui.wizard;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line that says a choice, and opens to change it. */
public final class Fold extends VBox {
  private final ToggleButton head = new ToggleButton();

  public Fold(String id, String title, ObservableValue<String> value, Node body) {
    this(id, title, value);
    fill(body);
  }

  /** What is opened seldom is made when it opens first: until then it has no styles and no size to be reckoned. */
  public static Fold later(String id, String title, ObservableValue<String> value, Supplier<? extends Node> body) {
    Fold fold = new Fold(id, title, value);
    fold.openProperty().subscribe(open -> {
      if (open && fold.getChildren().size() == 1) {
        fold.fill(body.get());
      }
    });
    return fold;
  }

  private Fold(String id, String title, ObservableValue<String> value) {
    FontIcon arrow = new FontIcon(BootstrapIcons.CHEVRON_RIGHT);
    arrow.getStyleClass().add("fold-arrow");
    Label name = new Label(title);
    name.getStyleClass().add("fold-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label chosen = new Label();
    chosen.getStyleClass().add("fold-value");
    chosen.textProperty().bind(value);
    HBox.setHgrow(chosen, Priority.ALWAYS);
    HBox line = new HBox(10, arrow, name, chosen);
    line.setAlignment(Pos.CENTER_LEFT);
    head.setId(id);
    head.setGraphic(line);
    head.setMaxWidth(Double.MAX_VALUE);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("fold-head");
    head.accessibleTextProperty().bind(value.map(v -> title + ": " + v));
    arrow.rotateProperty().bind(head.selectedProperty().map(open -> open ? 90 : 0));
    getStyleClass().add("fold");
    getChildren().add(head);
  }

  private void fill(Node body) {
    body.visibleProperty().bind(head.selectedProperty());
    body.managedProperty().bind(body.visibleProperty());
    body.getStyleClass().add("fold-body");
    getChildren().add(body);
  }

  public BooleanProperty openProperty() {
    return head.selectedProperty();
  }
}
