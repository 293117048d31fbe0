package org.hopscope.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.compare.ComparisonText;
import org.hopscope.ui.compare.CompareModel.Both;
import org.hopscope.ui.copy.CopyButton;
import org.hopscope.ui.copy.Copyable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A page over the window: two charts that move together, and below them what is different. Escape closes it. */
public final class CompareView extends BorderPane {
  private static final double WIDE = 1000;

  private final Wording words;
  private final CompareModel model;
  private final Label title = new Label();
  private final Label says = new Label();
  private final SideView before;
  private final SideView after;
  private final SplitPane charts;
  private final Button close;

  public CompareView(Wording words, CompareModel model) {
    this.words = words;
    this.model = model;
    this.before = new SideView(words, model, "before", Both::before);
    this.after = new SideView(words, model, "after", Both::after);
    this.charts = new SplitPane(before, after);
    this.close = button("compare-close", "compare.close", BootstrapIcons.ARROW_LEFT, model::close);
    setId("compare");
    setAccessibleRole(AccessibleRole.DIALOG);
    getStyleClass().add("compare");
    Copyable.of(this, words, this::text);
    SplitPane all = new SplitPane(charts, new ChangeList(words, model));
    all.setOrientation(Orientation.VERTICAL);
    all.setDividerPositions(0.7);
    setTop(head());
    setCenter(all);
    link();
    widthProperty().subscribe(width -> charts.setOrientation(
        width.doubleValue() >= WIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL));
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    model.bothProperty().subscribe(this::show);
    model.selectedProperty().subscribe(this::select);
  }

  private HBox head() {
    title.getStyleClass().add("compare-title");
    says.setId("changes-says");
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    VBox text = new VBox(2, title, says);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button swap = button("compare-swap", "compare.swap", BootstrapIcons.ARROW_LEFT_RIGHT, model::swap);
    HBox head = new HBox(12, close, text, swap, copy());
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("compare-head");
    return head;
  }

  private CopyButton copy() {
    CopyButton copy = new CopyButton(words, words.say("compare.name"), this::text);
    copy.setId("compare-copy");
    return copy;
  }

  private Button button(String id, String key, Ikon icon, Runnable action) {
    Button button = new Button(words.say(key), new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add(Styles.FLAT);
    button.setTooltip(new Tooltip(words.say(key)));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** Where one is moved to, the other goes as well. */
  private void link() {
    before.chart().moves().onMove(after.chart().moves()::goTo);
    after.chart().moves().onMove(before.chart().moves()::goTo);
  }

  private String text() {
    return model.bothProperty().get().map(both -> String.join("\n",
        new ComparisonText(words).lines(both.before().header(), both.after().header(), both.comparison())))
        .orElse("");
  }

  private void show(Optional<Both> both) {
    setVisible(both.isPresent());
    both.ifPresent(b -> {
      title.setText(words.say(b.relation().title(b.before().snapshot(), b.after().snapshot())));
      says.setText(words.say(b.comparison().says()));
      setAccessibleText(title.getText());
      focusFirst();
    });
  }

  /** Where the keyboard begins. */
  public void focusFirst() {
    close.requestFocus();
  }

  /** A hop that one of them lacks is seen in the other; both look at the same spot. */
  private void select(Optional<String> hop) {
    before.chart().mark(hop);
    after.chart().mark(hop);
    hop.ifPresent(id -> {
      if (!after.chart().approach(id)) {
        before.chart().approach(id);
      }
    });
  }

  private void keyed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      model.close();
      key.consume();
    }
  }
}
