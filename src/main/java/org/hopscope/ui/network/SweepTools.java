package org.hopscope.ui.network;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hopscope.model.Wording;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the table: which rows are shown, by state and by any text in them. */
final class SweepTools extends HBox {
  private final Wording words;
  private final NetworkModel model;
  private final EndpointTable table;
  private final TextField text;
  private final ToggleGroup one = new ToggleGroup();

  SweepTools(Wording words, NetworkModel model, EndpointTable table) {
    this.words = words;
    this.model = model;
    this.table = table;
    this.text = text();
    HBox states = new HBox();
    for (StateFilter filter : StateFilter.values()) {
      states.getChildren().add(button(filter));
    }
    one.selectToggle(one.getToggles().getFirst());
    one.selectedToggleProperty().addListener((_, before, now) -> keepOne(before, now));
    text.textProperty().subscribe(_ -> filter());
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(states, text);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("sweep-tools");
  }

  private TextField text() {
    CustomTextField field = new CustomTextField();
    field.setId("endpoint-filter");
    field.setLeft(new FontIcon(BootstrapIcons.SEARCH));
    field.setPromptText(words.say("network.filter"));
    field.setAccessibleText(words.say("network.filter"));
    field.setTooltip(new Tooltip(words.say("network.filter.tooltip")));
    return field;
  }

  private ToggleButton button(StateFilter filter) {
    ToggleButton button = new ToggleButton();
    button.setId("show-" + filter.id());
    button.setUserData(filter);
    button.setToggleGroup(one);
    button.getStyleClass().add(pill(filter.ordinal()));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.textProperty().bind(Bindings.createStringBinding(
        () -> words.say(filter.key(), model.rows().stream().filter(filter::shows).count()), model.rows()));
    return button;
  }

  private static String pill(int place) {
    return place == 0 ? Styles.LEFT_PILL
        : place == StateFilter.values().length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
  }

  /** A click on the one that is chosen chooses it again. */
  private void keepOne(Toggle before, Toggle now) {
    if (now == null) {
      one.selectToggle(before);
    } else {
      filter();
    }
  }

  private void filter() {
    StateFilter state = (StateFilter) one.getSelectedToggle().getUserData();
    String part = text.getText().strip().toLowerCase(Locale.ROOT);
    table.filter(row -> state.shows(row) && row.has(part));
  }

  /** Shows all rows again. */
  void reset() {
    text.clear();
    one.selectToggle(one.getToggles().getFirst());
  }
}
