package org.hopscope.ui.history;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.copy.Copyable;
import org.hopscope.ui.copy.TableText;
import org.hopscope.ui.keys.Mnemonic;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is kept and whether; the search; the list. */
public final class HistoryView extends BorderPane {
  private final Wording words;
  private final HistoryModel model;
  private final HistoryTable table;
  private final TextField search;

  public HistoryView(Wording words, HistoryModel model) {
    this.words = words;
    this.model = model;
    this.table = new HistoryTable(words, model);
    this.search = search();
    getStyleClass().add("history-page");
    setTop(new VBox(head(), tools()));
    setCenter(table);
    Copyable.of(table, words, () -> TableText.of(table));
  }

  private Node head() {
    Label title = new Label(words.say("history.title"));
    title.getStyleClass().add("page-title");
    Label story = new Label(words.say("history.story", model.folder()));
    story.getStyleClass().add("page-story");
    story.setWrapText(true);
    story.setMinHeight(Region.USE_PREF_SIZE);
    CheckBox keeps = new CheckBox(words.say("history.keeps"));
    keeps.setId("history-keeps");
    keeps.setMinWidth(Region.USE_PREF_SIZE);
    keeps.selectedProperty().bindBidirectional(model.keepsProperty());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox line = new HBox(12, title, spring, keeps);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(4, line, story);
    head.getStyleClass().add("history-head");
    return head;
  }

  private Node tools() {
    Button compare = button("history-compare", "history.compare", BootstrapIcons.ARROW_LEFT_RIGHT, model::compare);
    compare.disableProperty().bind(model.comparableProperty().not());
    compare.setTooltip(new Tooltip(words.say("history.compare.how")));
    Button delete = button("history-delete", "history.delete", BootstrapIcons.TRASH,
        () -> model.delete(List.copyOf(model.chosen())));
    delete.disableProperty().bind(Bindings.isEmpty(model.chosen()));
    Button all = button("history-delete-all", "history.delete-all", BootstrapIcons.TRASH,
        () -> model.delete(List.copyOf(model.found())));
    all.setGraphic(null);
    all.disableProperty().bind(Bindings.isEmpty(model.found()).or(model.loadingProperty()));
    all.textProperty().bind(Bindings.createStringBinding(
        () -> words.say("history.delete-all", model.found().size()), model.found()));
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox tools = new HBox(search, compare, delete, all);
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("sweep-tools");
    return tools;
  }

  private Button button(String id, String key, BootstrapIcons icon, Runnable action) {
    Button button = new Button(Mnemonic.say(words, key), new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add(Styles.FLAT);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private TextField search() {
    CustomTextField field = new CustomTextField();
    field.setId("history-search");
    field.setLeft(new FontIcon(BootstrapIcons.SEARCH));
    field.setPromptText(words.say("history.search"));
    field.setAccessibleText(words.say("history.search"));
    field.textProperty().bindBidirectional(model.searchProperty());
    return field;
  }

  public void focusFirst() {
    search.requestFocus();
  }
}
