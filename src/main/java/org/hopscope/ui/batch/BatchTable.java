package org.hopscope.ui.batch;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.batch.BatchRow;
import org.hopscope.ui.StateCell;
import org.hopscope.ui.States;
import org.hopscope.ui.TextColumn;

/** A line an address, which fills as its analysis ends. Enter or a double click opens it as a chart. */
final class BatchTable extends TableView<BatchLine> {
  private static final int ROOM_FOR_CAUSE = 900;
  private static final int ROOM_FOR_HOME = 1200;
  private final Wording words;
  private final BatchModel model;

  BatchTable(Wording words, BatchModel model) {
    super(model.found());
    this.words = words;
    this.model = model;
    setId("batch");
    setAccessibleText(words.say("batch.title"));
    getStyleClass().addAll("history", Styles.DENSE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    TableColumn<BatchLine, String> state = column("outcome", 150, line -> words.say(line.word()));
    state.setCellFactory(_ -> new StateCell<>(BatchLine::state, line -> States.icon(line.state())));
    TableColumn<BatchLine, String> verdict = column("verdict", 300,
        line -> line.row().map(row -> words.say(row.sentence())).orElse(""));
    verdict.setMaxWidth(2000);
    TableColumn<BatchLine, String> home = column(
        "home", 150, line -> line.row().map(row -> words.say("residence." + row.deployment().id())).orElse(""));
    TableColumn<BatchLine, String> cause = column("cause", 250, this::cause);
    widthProperty().map(width -> width.doubleValue() >= ROOM_FOR_HOME).subscribe(home::setVisible);
    widthProperty().map(width -> width.doubleValue() >= ROOM_FOR_CAUSE).subscribe(cause::setVisible);
    getColumns().addAll(List.of(
        column("number", 54, line -> Integer.toString(line.number())), column("address", 190, BatchLine::address),
        state,
        home, verdict, cause,
        column("time", 92, line -> line.row().map(row -> Times.say(row.took(), words)).orElse(""))));
    setRowFactory(_ -> row());
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    getSelectionModel().selectedItemProperty().subscribe(this::chosen);
  }

  private String cause(BatchLine line) {
    return line.row().flatMap(BatchRow::cause).map(cause -> words.say(cause.title())).orElse("");
  }

  private void chosen(BatchLine line) {
    if (getScene() != null) {
      model.chosenProperty().set(Optional.ofNullable(line));
    }
  }

  private TableColumn<BatchLine, String> column(String id, double width, Function<BatchLine, String> value) {
    return new TextColumn<>(words.say("batch.column." + id), width, value).settled("batch-" + id, 0.75, 1.4);
  }

  private TableRow<BatchLine> row() {
    TableRow<BatchLine> row = new TableRow<>();
    row.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
      if (click.getClickCount() == 2 && !row.isEmpty()) {
        model.open();
      }
    });
    return row;
  }

  private void keyed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      model.open();
      key.consume();
    }
  }
}
