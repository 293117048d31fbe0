package org.hopscope.ui.about;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.ui.Overlay;
import org.hopscope.ui.network.ScopeModel;

/** Over the page: versions, lists, licences. Escape closes it. */
public final class AboutPane extends StackPane {
  private final Wording words;
  private final AboutModel model;
  private final Button close;
  private final List<ButtonBase> links;
  private final GridPane lists = grid();
  private final ScrollPane scroll;

  /** @param links buttons that lead on to other help; each closes this */
  public AboutPane(Wording words, AboutModel model, ButtonBase... links) {
    this.words = words;
    this.model = model;
    this.close = new Button(words.say("about.close"));
    setId("about-pane");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words.say("about.title"));
    getStyleClass().add("scrim");
    close.setId("about-close");
    close.setOnAction(_ -> model.openProperty().set(false));
    this.links = List.of(links);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox foot = new HBox(8);
    foot.getChildren().addAll(links);
    foot.getChildren().addAll(spring, close);
    foot.setAlignment(Pos.CENTER_LEFT);
    this.scroll = scroll();
    getChildren().add(Overlay.box(620, Overlay.text(words.say("app.name"), "question-title"), scroll, foot));
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    model.lists().addListener((ListChangeListener<EndpointList>) _ -> showLists());
    model.openProperty().subscribe(this::show);
  }

  private ScrollPane scroll() {
    VBox all = new VBox(4);
    model.versions().forEach(line -> all.getChildren().add(Overlay.text(line, "about-line")));
    all.getChildren().addAll(
        Overlay.text(words.say("about.lists"), "about-head"), lists,
        Overlay.text(words.say("about.libraries"), "about-head"), libraries());
    return Overlay.scroll(all, 360, words.say("about.title"));
  }

  private GridPane libraries() {
    GridPane grid = grid();
    Library.all().forEach(library -> grid.addRow(
        grid.getRowCount(), Overlay.text(library.name(), "about-line"), Overlay.text(library.licence(), "hint")));
    return grid;
  }

  private void showLists() {
    lists.getChildren().clear();
    model.lists().forEach(list -> lists.addRow(
        list.instance().ordinal(), Overlay.text(words.say(ScopeModel.key(list.instance())), "about-line"),
        Overlay.text(model.says(list), "hint")));
  }

  private static GridPane grid() {
    GridPane grid = new GridPane(18, 4);
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().addAll(name, new ColumnConstraints());
    return grid;
  }

  private void show(boolean now) {
    setVisible(now);
    if (now) {
      focusFirst();
    }
  }

  /** Where the keyboard begins. */
  public void focusFirst() {
    close.requestFocus();
  }

  private void keyed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof ButtonBase button) {
      button.fire();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.ENTER) {
      model.openProperty().set(false);
      key.consume();
    } else if (key.getCode() == KeyCode.TAB) {
      walk(key.isShiftDown() ? -1 : 1);
      key.consume();
    }
  }

  /** The keyboard stays within. */
  private void walk(int by) {
    List<Node> all = Stream.<Node>concat(Stream.of(close, scroll), links.stream()).toList();
    int at = all.stream().map(Node::isFocused).toList().indexOf(true);
    all.get(Math.floorMod(at + by, all.size())).requestFocus();
  }
}
