package org.hopscope.ui.network;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.util.Subscription;
import org.hopscope.ui.States;

/** A row; the first of a group is higher and bears the group's name above its cells. */
final class EndpointLine extends TableRow<EndpointRow> {
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-of-group");
  private static final PseudoClass OPTIONAL = PseudoClass.getPseudoClass("optional");
  private static final double HEAD = 34;
  private static final double LINE = 32;

  private final NetworkModel model;
  private final Label head = new Label();
  private Subscription heading = Subscription.EMPTY;

  EndpointLine(NetworkModel model) {
    this.model = model;
    head.getStyleClass().add("group-head");
    head.setManaged(false);
    setPrefHeight(LINE);
  }

  @Override
  protected void updateItem(EndpointRow row, boolean empty) {
    super.updateItem(row, empty);
    heading.unsubscribe();
    heading = Subscription.EMPTY;
    pseudoClassStateChanged(OPTIONAL, !empty && row != null && row.optional());
    if (empty || row == null) {
      name("");
    } else {
      heading = row.headProperty().subscribe(this::name);
    }
  }

  private void name(String group) {
    boolean first = !group.isEmpty();
    head.setText(group);
    head.setVisible(first);
    pseudoClassStateChanged(FIRST, first);
    setPrefHeight(first ? LINE + HEAD : LINE);
    setPadding(new Insets(first ? HEAD : 0, 0, 0, 0));
    if (first) {
      paint();
    }
  }

  private void paint() {
    head.getStyleClass().setAll("group-head", States.style(model.worst(getItem().checked().impact()).shown()));
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new Headed(this);
  }

  /** The cells give way to the head. */
  private static final class Headed extends TableRowSkin<EndpointRow> {
    private final EndpointLine line;

    Headed(EndpointLine line) {
      super(line);
      this.line = line;
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
      if (!getChildren().contains(line.head)) {
        getChildren().add(line.head);
      }
      super.layoutChildren(x, y, w, h);
      line.head.resizeRelocate(0, 0, line.getWidth(), HEAD);
    }
  }
}
