package org.hopscope.ui.tour;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.Overlay;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Three cards over the real window: what it does, where to try it, how to read what comes. Escape leaves it. */
public final class TourPane extends StackPane {
  private static final List<Ikon> SIGNS = List.of(BootstrapIcons.SIGNPOST_SPLIT, BootstrapIcons.PUZZLE,
      BootstrapIcons.DIAGRAM_3);

  private final Wording words;
  private final BooleanProperty open;
  private final FontIcon sign = new FontIcon();
  private final Label title = Overlay.text("", "question-title");
  private final Label says = Overlay.text("", "tour-says");
  private final Label count = new Label();
  private final Button skip;
  private final Button practice;
  private final Button next;
  private int card;

  /** {@code toPractice} chooses a practice scenario. */
  public TourPane(Wording words, BooleanProperty open, Runnable toPractice) {
    this.words = words;
    this.open = open;
    this.skip = button("tour-skip", "tour.skip", () -> open.set(false));
    this.practice = button("tour-practice", "tour.practice", () -> {
      open.set(false);
      toPractice.run();
    });
    this.next = button("tour-next", "tour.next", this::next);
    setId("tour");
    setAccessibleRole(AccessibleRole.DIALOG);
    getStyleClass().add("scrim");
    getChildren().add(box());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    open.subscribe(this::show);
  }

  private VBox box() {
    sign.getStyleClass().add("tour-sign");
    title.setId("tour-title");
    says.setId("tour-says");
    count.getStyleClass().add("hint");
    next.getStyleClass().add("accent");
    practice.managedProperty().bind(practice.visibleProperty());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox foot = new HBox(10, count, spring, skip, practice, next);
    foot.setAlignment(Pos.CENTER_LEFT);
    return Overlay.box(520, sign, title, says, foot);
  }

  private Button button(String id, String key, Runnable act) {
    Button button = new Button(words.say(key));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private void next() {
    if (card + 1 == SIGNS.size()) {
      open.set(false);
    } else {
      turn(card + 1);
    }
  }

  private void turn(int to) {
    card = to;
    boolean last = card + 1 == SIGNS.size();
    sign.setIconCode(SIGNS.get(card));
    title.setText(words.say("tour." + (card + 1) + ".title"));
    says.setText(words.say("tour." + (card + 1) + ".says"));
    count.setText(words.say("tour.count", card + 1, SIGNS.size()));
    practice.setVisible(card == 1);
    skip.setVisible(!last);
    next.setText(words.say(last ? "tour.end" : "tour.next"));
    setAccessibleText(title.getText() + ". " + says.getText());
    focusFirst();
  }

  private void show(boolean now) {
    setVisible(now);
    if (now) {
      turn(0);
    }
  }

  /** Where the keyboard begins. */
  public void focusFirst() {
    next.requestFocus();
  }

  private void keyed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      open.set(false);
    } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
      button.fire();
    } else if (key.getCode() == KeyCode.TAB) {
      List<Button> all = List.of(skip, practice, next).stream().filter(Button::isVisible).toList();
      int at = all.stream().map(Button::isFocused).toList().indexOf(true);
      all.get(Math.floorMod(at + (key.isShiftDown() ? -1 : 1), all.size())).requestFocus();
    } else {
      return;
    }
    key.consume();
  }
}
