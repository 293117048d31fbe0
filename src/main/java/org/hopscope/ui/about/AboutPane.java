package org.hopscope.ui.about;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.ui.network.ScopeModel;

/** Over the page: versions, lists, licences. Escape closes it. */
public final class AboutPane extends StackPane {
  private final Wording words;
  private final AboutModel model;
  private final Button close;
  private final GridPane lists = grid();
  private final ScrollPane scroll;

  public AboutPane(Wording words, AboutModel model) {
    this.words = words;
    this.model = model;
    this.close = new Button(words.say("about.close"));
    setId("about-pane");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words.say("about.title"));
    getStyleClass().add("scrim");
    close.setId("about-close");
    close.setOnAction(_ -> model.openProperty().set(false));
    HBox foot = new HBox(close);
    foot.setAlignment(Pos.CENTER_RIGHT);
    this.scroll = scroll();
    VBox box = new VBox(label(words.say("app.name"), "question-title"), scroll, foot);
    box.getStyleClass().add("question");
    box.setMaxSize(620, Region.USE_PREF_SIZE);
    getChildren().add(box);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    model.lists().addListener((ListChangeListener<EndpointList>) _ -> showLists());
    model.openProperty().subscribe(this::show);
  }

  private ScrollPane scroll() {
    VBox all = new VBox(4);
    model.versions().forEach(line -> all.getChildren().add(label(line, "about-line")));
    all.getChildren().addAll(
        label(words.say("about.lists"), "about-head"), lists,
        label(words.say("about.libraries"), "about-head"), libraries());
    ScrollPane pane = new ScrollPane(all);
    pane.setFitToWidth(true);
    pane.setAccessibleText(words.say("about.title"));
    pane.setPrefViewportHeight(360);
    pane.getStyleClass().add("plain-scroll");
    return pane;
  }

  private GridPane libraries() {
    GridPane grid = grid();
    Library.all().forEach(library -> grid.addRow(
        grid.getRowCount(), label(library.name(), "about-line"), label(library.licence(), "hint")));
    return grid;
  }

  private void showLists() {
    lists.getChildren().clear();
    model.lists().forEach(list -> lists.addRow(
        list.instance().ordinal(), label(words.say(ScopeModel.key(list.instance())), "about-line"),
        label(model.says(list), "hint")));
  }

  private static GridPane grid() {
    GridPane grid = new GridPane(18, 4);
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().addAll(name, new ColumnConstraints());
    return grid;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private void show(boolean now) {
    setVisible(now);
    if (now) {
      close.requestFocus();
    }
  }

  private void keyed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.ENTER) {
      model.openProperty().set(false);
      key.consume();
    } else if (key.getCode() == KeyCode.TAB) {
      (close.isFocused() ? scroll : close).requestFocus();
      key.consume();
    }
  }
}
