package org.hopscope.ui.wizard;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.hopscope.model.Wording;
import org.hopscope.ui.States;
import org.hopscope.ui.TextCell;
import org.hopscope.ui.TextColumn;
import org.kordamp.ikonli.javafx.FontIcon;

/** The hops as a table; a row opens the inspector as its card does. */
final class HopTable extends TableView<HopRow> {
  private final Wording words;
  private final LiveModel model;

  HopTable(Wording words, LiveModel model) {
    super(model.rows());
    this.words = words;
    this.model = model;
    setId("hops");
    setAccessibleText(words.say("hops.name"));
    getStyleClass().addAll("hops", Styles.DENSE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(stateColumn());
    getColumns().add(column("hops.stage", 170, HopRow::stage));
    getColumns().add(column("hops.title", 200, HopRow::title));
    getColumns().add(column("hops.host", 230, HopRow::host));
    getColumns().add(column("hops.took", 80, HopRow::took));
    getColumns().add(column("hops.summary", 360, HopRow::summary));
    setPlaceholder(new Label(words.say("hops.none")));
    setRowFactory(_ -> clickable());
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
  }

  private TableColumn<HopRow, String> column(String key, double width, Function<HopRow, String> value) {
    return new TextColumn<>(words.say(key), width, value);
  }

  private TableColumn<HopRow, String> stateColumn() {
    TableColumn<HopRow, String> column = column("hops.state", 120, HopRow::word);
    column.setCellFactory(_ -> new StateCell());
    return column;
  }

  private TableRow<HopRow> clickable() {
    TableRow<HopRow> row = new TableRow<>();
    row.setOnMouseClicked(_ -> open(row.getItem()));
    return row;
  }

  private void keyed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      open(getSelectionModel().getSelectedItem());
      key.consume();
    }
  }

  private void open(HopRow row) {
    if (row != null) {
      model.selectedProperty().set(Optional.of(row.id()));
    }
  }

  private static final class StateCell extends TextCell<HopRow> {
    private final FontIcon icon = new FontIcon();

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      HopRow row = getTableRow() == null ? null : getTableRow().getItem();
      getStyleClass().removeIf(style -> style.startsWith("state-"));
      setGraphic(empty || row == null ? null : icon);
      if (!empty && row != null) {
        icon.setIconCode(States.icon(row.state()));
        getStyleClass().add(States.style(row.state()));
      }
    }
  }
}
