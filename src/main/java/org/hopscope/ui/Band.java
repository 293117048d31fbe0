package org.hopscope.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answer in one sentence, how long it took, and how far it is. */
public abstract class Band extends VBox {
  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final int LONG_SENTENCE = 120;

  private final RunModel model;
  private final String prefix;
  private final FontIcon icon = new FontIcon(BootstrapIcons.HOURGLASS_SPLIT);
  private final FlowPane chips = new FlowPane(10, 2);
  private final VBox said;
  private final HBox beside = new HBox(10);
  private final VBox counts;
  private String look = "";

  /**
   * @param prefix of the ids of its parts
   * @param progress names the bar for those who do not see it
   */
  protected Band(Wording words, RunModel model, String prefix, String progress) {
    this.model = model;
    this.prefix = prefix;
    icon.getStyleClass().add("verdict-icon");
    chips.setAlignment(Pos.CENTER_LEFT);
    said = new VBox(4, sentence(), chips, aside());
    said.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(said, Priority.ALWAYS);
    beside.setAlignment(Pos.CENTER_RIGHT);
    beside.setMinWidth(Region.USE_PREF_SIZE);
    counts = new VBox(new Elapsed(words, model, prefix + "elapsed"), progressText());
    counts.setAlignment(Pos.CENTER_RIGHT);
    counts.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(14, icon, said, beside, counts);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("verdict-line");
    getStyleClass().add("verdict-band");
    getChildren().addAll(line, bar(progress));
  }

  private Label sentence() {
    Label sentence = new Label();
    sentence.setId(prefix + "verdict");
    sentence.textProperty().bind(model.verdictProperty());
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setAccessibleRole(AccessibleRole.TEXT);
    sentence.getStyleClass().add("verdict-sentence");
    model.verdictProperty().subscribe(
        text -> sentence.pseudoClassStateChanged(LONG, text.length() > LONG_SENTENCE));
    return sentence;
  }

  private Label aside() {
    Label aside = new Label();
    aside.setId(prefix + "verdict-aside");
    aside.textProperty().bind(model.asideProperty());
    aside.visibleProperty().bind(aside.textProperty().isNotEmpty());
    aside.managedProperty().bind(aside.visibleProperty());
    aside.setWrapText(true);
    aside.setMinHeight(USE_PREF_SIZE);
    aside.getStyleClass().add("verdict-aside");
    return aside;
  }

  private Label progressText() {
    Label progress = new Label();
    progress.setId(prefix + "progress-text");
    progress.textProperty().bind(model.progressTextProperty());
    progress.setMinWidth(Region.USE_PREF_SIZE);
    progress.getStyleClass().add("hint");
    return progress;
  }

  private ProgressBar bar(String name) {
    ProgressBar bar = new ProgressBar();
    bar.setId(prefix + "progress");
    bar.progressProperty().bind(model.progressProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(name);
    bar.accessibleHelpProperty().bind(model.progressTextProperty());
    return bar;
  }

  /** Under the sentence, side by side. */
  protected final void chips(Node... nodes) {
    chips.getChildren().addAll(nodes);
  }

  /** Under all that is said. */
  protected final void below(Node node) {
    said.getChildren().add(node);
  }

  /** At the right, before the counts. */
  protected final void beside(Node node) {
    beside.getChildren().add(node);
  }

  /** One more of the counts. */
  protected final void count(Node node) {
    counts.getChildren().add(node);
  }

  /** @param style class that carries the colour */
  protected final void look(String style, Ikon sign) {
    getStyleClass().remove(look);
    getStyleClass().add(style);
    look = style;
    icon.setIconCode(sign);
  }
}
