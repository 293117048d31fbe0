package org.hopscope.ui.history;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.hopscope.model.Wording;
import org.hopscope.ui.StateCell;
import org.hopscope.ui.States;
import org.hopscope.ui.TextColumn;
import org.kordamp.ikonli.Ikon;

/** A line an analysis, the newest first. Enter or a double click opens, the delete key deletes. */
final class HistoryTable extends TableView<HistoryRow> {
  private static final int ROOM_FOR_CLIENT = 940;
  private final Wording words;
  private final HistoryModel model;

  HistoryTable(Wording words, HistoryModel model) {
    super(model.found());
    this.words = words;
    this.model = model;
    setId("history");
    setAccessibleText(words.say("history.title"));
    getStyleClass().addAll("history", Styles.DENSE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    TableColumn<HistoryRow, String> client = column("client", 130, HistoryRow::client);
    getColumns().addAll(List.of(
        column("when", 168, HistoryRow::when), column("address", 190, HistoryRow::address), verdict(),
        column("where", 150, HistoryRow::where), client));
    widthProperty().map(width -> width.doubleValue() >= ROOM_FOR_CLIENT).subscribe(client::setVisible);
    setPlaceholder(placeholder());
    setRowFactory(_ -> row());
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    getSelectionModel().getSelectedItems().addListener((ListChangeListener<HistoryRow>) _ -> chosen());
    model.chosen().addListener((ListChangeListener<HistoryRow>) _ -> noneChosen());
  }

  /** Of the two languages, the one that is seen chooses. */
  private void chosen() {
    if (getScene() != null) {
      model.chosen().setAll(getSelectionModel().getSelectedItems().stream().filter(row -> row != null).toList());
    }
  }

  /** Where rows go, the table would choose their neighbours. */
  private void noneChosen() {
    if (model.chosen().isEmpty()) {
      getSelectionModel().clearSelection();
    }
  }

  private TableColumn<HistoryRow, String> column(String id, double width, Function<HistoryRow, String> value) {
    return new TextColumn<>(words.say("history.column." + id), width, value).settled("history-" + id, 0.7, 1.5);
  }

  private TableColumn<HistoryRow, String> verdict() {
    TableColumn<HistoryRow, String> column = column("verdict", 300, HistoryRow::verdict);
    column.setMaxWidth(2000);
    column.setCellFactory(_ -> new StateCell<>(HistoryRow::state, HistoryTable::icon));
    return column;
  }

  private static Ikon icon(HistoryRow row) {
    return row.result().<Ikon>map(States::icon).orElseGet(() -> States.icon(row.state()));
  }

  private Label placeholder() {
    Label none = new Label();
    none.setWrapText(true);
    none.textProperty().bind(model.loadingProperty().flatMap(
        loading -> model.searchProperty().map(text -> words.say(nothing(loading, text)))));
    return none;
  }

  private static String nothing(boolean loading, String searched) {
    return loading ? "history.loading" : searched.isBlank() ? "history.none" : "history.none-found";
  }

  private TableRow<HistoryRow> row() {
    TableRow<HistoryRow> row = new TableRow<>();
    row.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
      if (click.getClickCount() == 2 && click.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
        model.open();
      }
    });
    return row;
  }

  private void keyed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      model.open();
      key.consume();
    } else if (key.getCode() == KeyCode.DELETE) {
      model.delete(List.copyOf(model.chosen()));
      key.consume();
    }
  }
}
