package org.hopscope.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.hopscope.snapshot.evidence.Block;
import org.hopscope.snapshot.evidence.Block.Candidate;

/** As high as its lines are; a line is as high as its reason needs. */
final class CandidateTable extends TableView<Candidate> {
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
  private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");
  private static final double SIDES = 16;

  CandidateTable(Block.Candidates block) {
    super(FXCollections.observableArrayList(block.rows()));
    setId("candidates");
    setAccessibleText(block.names().table());
    getStyleClass().addAll("candidates", Styles.DENSE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    getColumns().add(fixed(column(block.names().rank(), Candidate::place), 30));
    getColumns().add(column(block.names().server(), Candidate::host, Candidate::why));
    getColumns().add(fixed(column(block.names().sites(), Candidate::sites), 92));
    getColumns().add(fixed(column(block.names().created(), Candidate::day), 84));
    getColumns().forEach(column -> column.widthProperty().subscribe(this::requestLayout));
    setRowFactory(_ -> new Line());
  }

  private static TableColumn<Candidate, ?> fixed(TableColumn<Candidate, ?> column, double width) {
    column.setMinWidth(width);
    column.setMaxWidth(width);
    return column;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static TableColumn<Candidate, Candidate> column(String name, Function<Candidate, String>... lines) {
    TableColumn<Candidate, Candidate> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new Wrapped(column, lines));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow && lookup(".column-header-background") != null) {
      double lines = IntStream.range(0, getItems().size()).mapToDouble(i -> height(flow.getCell(i))).sum();
      double needed = Math.ceil(lookup(".column-header-background").prefHeight(-1) + lines) + 2;
      setMinHeight(needed);
      setPrefHeight(needed);
      setMaxHeight(needed);
    }
  }

  private static double height(IndexedCell<?> line) {
    return line.prefHeight(-1);
  }

  private static final class Line extends TableRow<Candidate> {
    @Override
    protected void updateItem(Candidate row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(FIRST, !empty && row != null && row.first());
      pseudoClassStateChanged(UNUSED, !empty && row != null && !row.used());
    }
  }

  /** The first text is the thing, what follows explains it. */
  private static final class Wrapped extends TableCell<Candidate, Candidate> {
    private final VBox box = new VBox(2);
    private final Function<Candidate, String>[] lines;

    Wrapped(TableColumn<?, ?> column, Function<Candidate, String>[] lines) {
      this.lines = lines;
      for (int i = 0; i < lines.length; i++) {
        Text text = new Text();
        text.getStyleClass().add(i > 0 ? "candidate-why" : lines.length > 1 ? "candidate-named" : "candidate-thing");
        text.wrappingWidthProperty().bind(column.widthProperty().subtract(SIDES));
        box.getChildren().add(text);
      }
    }

    @Override
    protected void updateItem(Candidate row, boolean empty) {
      super.updateItem(row, empty);
      boolean bare = empty || row == null;
      setGraphic(bare ? null : box);
      setAccessibleText(bare ? null : Stream.of(lines).map(l -> l.apply(row)).collect(Collectors.joining(". ")));
      for (int i = 0; !bare && i < lines.length; i++) {
        ((Text) box.getChildren().get(i)).setText(lines[i].apply(row));
      }
    }
  }
}
