package org.hopscope.ui.keys;

import java.util.List;
import javafx.beans.property.BooleanProperty;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.Overlay;

/** Over the page: every key and what it does. Escape closes it. */
public final class KeysPane extends StackPane {
  /** What parts of the page do with keys of their own. */
  private static final List<String> BESIDES = List.of("next", "back", "arrows", "open", "zoom", "fit", "menu",
      "letter");

  private final Wording words;
  private final BooleanProperty open;
  private final GridPane lines = new GridPane(20, 5);
  private final ScrollPane scroll;
  private final Button close;

  public KeysPane(Wording words, BooleanProperty open) {
    this.words = words;
    this.open = open;
    this.close = new Button(words.say("about.close"));
    this.scroll = Overlay.scroll(lines, 460, words.say("keys.title"));
    setId("keys");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words.say("keys.title"));
    getStyleClass().add("scrim");
    columns();
    for (Shortcut shortcut : Shortcut.values()) {
      line(shortcut.keys().getDisplayText(), words.say(shortcut.key()));
    }
    BESIDES.forEach(name -> line(words.say("keys.besides." + name + ".key"), words.say("keys.besides." + name)));
    getChildren().add(box());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    open.subscribe(this::show);
  }

  private void columns() {
    ColumnConstraints key = new ColumnConstraints();
    key.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints does = new ColumnConstraints();
    does.setHgrow(Priority.ALWAYS);
    lines.getColumnConstraints().addAll(key, does);
  }

  private void line(String keys, String does) {
    Label key = new Label(keys);
    key.getStyleClass().add("key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    lines.addRow(lines.getRowCount(), key, Overlay.text(does, "key-does"));
  }

  private VBox box() {
    close.setId("keys-close");
    close.setOnAction(_ -> open.set(false));
    HBox foot = new HBox(close);
    foot.setAlignment(Pos.CENTER_RIGHT);
    return Overlay.box(560, Overlay.text(words.say("keys.title"), "question-title"), scroll, foot);
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

  /** The page behind hears nothing of it. */
  private void keyed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F1) {
      open.set(false);
      key.consume();
    } else if (key.getCode() == KeyCode.TAB) {
      (close.isFocused() ? scroll : close).requestFocus();
      key.consume();
    }
  }
}
