package org.hopscope.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.compare.Change;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is different, in groups; a line that is about a hop leads both charts to it. */
final class ChangeList extends ScrollPane {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double[] SHARES = {26, 37, 37};

  private final Wording words;
  private final CompareModel model;
  private final VBox lines = new VBox(2);

  ChangeList(Wording words, CompareModel model) {
    this.words = words;
    this.model = model;
    setId("changes");
    setContent(lines);
    setFitToWidth(true);
    setAccessibleText(words.say("compare.list"));
    lines.getStyleClass().add("change-lines");
    getStyleClass().addAll("plain-scroll", "changes");
    model.bothProperty().subscribe(both -> fill(both.map(b -> b.comparison().changes()).orElse(List.of())));
    model.selectedProperty().subscribe(this::select);
  }

  private void fill(List<Change> changes) {
    lines.getChildren().clear();
    for (Changes.Group group : Changes.groups()) {
      List<Change> of = group.of(changes);
      if (!of.isEmpty()) {
        Label head = new Label(words.say("compare.group", words.say(group.key()), of.size()));
        head.getStyleClass().add("change-group");
        lines.getChildren().add(head);
        of.forEach(change -> lines.getChildren().add(line(change)));
      }
    }
    if (changes.isEmpty() && model.bothProperty().get().isPresent()) {
      lines.getChildren().add(text(Message.of("compare.says.same")));
    }
  }

  /** A button where it leads somewhere, so that the keyboard reaches it. */
  private Node line(Change change) {
    GridPane cells = cells(change);
    if (change.hop().isEmpty()) {
      cells.getStyleClass().add("change-line");
      return cells;
    }
    Button line = new WideButton(cells);
    line.setUserData(change.hop().orElseThrow());
    line.setAccessibleText(words.say("compare.line", words.say("compare.kind." + change.kind().id()),
        words.say(change.what()), words.say(change.before()), words.say(change.after())));
    line.setOnAction(_ -> model.selectedProperty().set(change.hop()));
    return line;
  }

  private GridPane cells(Change change) {
    GridPane cells = new GridPane(14, 0);
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      column.setHgrow(Priority.ALWAYS);
      cells.getColumnConstraints().add(column);
    }
    Label what = text(change.what());
    FontIcon sign = new FontIcon(Changes.icon(change.kind()));
    what.setGraphic(sign);
    what.getStyleClass().add("change-what");
    cells.addRow(0, what, text(change.before()), text(change.after()));
    cells.getChildren().forEach(cell -> GridPane.setValignment(cell, javafx.geometry.VPos.TOP));
    return cells;
  }

  private Label text(Message message) {
    Label label = new Label(words.say(message));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void select(Optional<String> hop) {
    for (Node line : lines.getChildren()) {
      line.pseudoClassStateChanged(SELECTED, hop.isPresent() && hop.get().equals(line.getUserData()));
    }
    lines.getChildren().stream().filter(line -> hop.isPresent() && hop.get().equals(line.getUserData())).findFirst()
        .ifPresent(this::reveal);
  }

  private void reveal(Node line) {
    double hidden = lines.getHeight() - getViewportBounds().getHeight();
    double top = line.getBoundsInParent().getMinY();
    double seen = getVvalue() * hidden;
    boolean inView = top >= seen && line.getBoundsInParent().getMaxY() <= seen + getViewportBounds().getHeight();
    if (hidden > 0 && !inView) {
      setVvalue(Math.min(1, top / hidden));
    }
  }

  /** As high as its cells need at its width. */
  private static final class WideButton extends Button {
    WideButton(GridPane cells) {
      setGraphic(cells);
      setMaxWidth(Double.MAX_VALUE);
      setAlignment(Pos.TOP_LEFT);
      getStyleClass().setAll("change-line", "change-link");
      cells.prefWidthProperty().bind(widthProperty().map(w -> w.doubleValue() - 16));
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
      return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      double inner = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
      return snappedTopInset() + getGraphic().prefHeight(Math.max(80, inner)) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }
  }
}
