package org.hopscope.ui.network;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.graph.sweep.SweepVerdict.State;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.Sentence;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether the network is ready, in one sentence, and how far the sweep is. */
final class SweepBand extends VBox {
  private static final List<String> STYLES = Arrays.stream(State.values()).map(SweepBand::style).toList();

  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final int LONG_SENTENCE = 120;

  private final Wording words;
  private final NetworkModel model;
  private final FontIcon icon = new FontIcon(BootstrapIcons.HOURGLASS_SPLIT);
  private final Label elapsed = new Label();
  private final AnimationTimer clock = new Ticker();
  private long begun;

  /** {@code change} leads to the choice of what is tested. */
  SweepBand(Wording words, NetworkModel model, Runnable change) {
    this.words = words;
    this.model = model;
    icon.getStyleClass().add("verdict-icon");
    HBox line = new HBox(14, icon, said(change), new ExportMenu(words, model), counts());
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("verdict-line");
    getStyleClass().add("verdict-band");
    getChildren().addAll(line, bar());
    model.stateProperty().subscribe(this::paint);
    model.runningProperty().subscribe(this::run);
    model.elapsedProperty().subscribe(this::sayElapsed);
  }

  private VBox said(Runnable change) {
    Label sentence = new Label();
    sentence.setId("sweep-verdict");
    sentence.textProperty().bind(model.verdictProperty());
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    model.verdictProperty().subscribe(
        text -> sentence.pseudoClassStateChanged(LONG, text.length() > LONG_SENTENCE));
    sentence.setAccessibleRole(AccessibleRole.TEXT);
    sentence.getStyleClass().add("verdict-sentence");
    Label aside = new Label();
    aside.setId("sweep-aside");
    aside.textProperty().bind(model.asideProperty());
    aside.visibleProperty().bind(aside.textProperty().isNotEmpty());
    aside.managedProperty().bind(aside.visibleProperty());
    aside.setWrapText(true);
    aside.setMinHeight(USE_PREF_SIZE);
    aside.getStyleClass().add("verdict-aside");
    VBox said = new VBox(4, sentence, scope(change), aside, news());
    HBox.setHgrow(said, Priority.ALWAYS);
    return said;
  }

  private Sentence news() {
    Sentence news = new Sentence(model.rules().newsProperty(), "hint").icon(BootstrapIcons.CHECK2);
    news.setId("export-news");
    return news;
  }

  /** What is tested; a click leads to where it is chosen. */
  private Button scope(Runnable change) {
    Button scope = new Button(null, new FontIcon(BootstrapIcons.SLIDERS));
    scope.setId("sweep-scope");
    scope.textProperty().bind(model.scope().summaryProperty());
    scope.getStyleClass().add("residence");
    scope.setTooltip(new Tooltip(words.say("network.scope.tooltip")));
    scope.setOnAction(_ -> change.run());
    return scope;
  }

  private VBox counts() {
    elapsed.setId("sweep-elapsed");
    elapsed.setMinWidth(Region.USE_PREF_SIZE);
    elapsed.getStyleClass().add("elapsed");
    Label progress = new Label();
    progress.setId("sweep-progress-text");
    progress.textProperty().bind(model.progressTextProperty());
    progress.setMinWidth(Region.USE_PREF_SIZE);
    progress.getStyleClass().add("hint");
    VBox box = new VBox(elapsed, progress);
    box.setAlignment(Pos.CENTER_RIGHT);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private ProgressBar bar() {
    ProgressBar bar = new ProgressBar();
    bar.setId("sweep-progress");
    bar.progressProperty().bind(model.progressProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(words.say("network.progress.name"));
    bar.accessibleHelpProperty().bind(model.progressTextProperty());
    return bar;
  }

  private void paint(State state) {
    getStyleClass().removeAll(STYLES);
    getStyleClass().add(style(state));
    icon.setIconCode(icon(state));
  }

  private static String style(State state) {
    return "sweep-" + state.id();
  }

  private static Ikon icon(State state) {
    return switch (state) {
      case RUNNING -> BootstrapIcons.HOURGLASS_SPLIT;
      case HEALTHY -> BootstrapIcons.CHECK_CIRCLE_FILL;
      case HINTS -> BootstrapIcons.EXCLAMATION_TRIANGLE_FILL;
      case BROKEN -> BootstrapIcons.X_OCTAGON_FILL;
      case INCOMPLETE -> BootstrapIcons.DASH_CIRCLE_FILL;
    };
  }

  private void run(boolean now) {
    begun = 0;
    if (now) {
      clock.start();
    } else {
      clock.stop();
      sayElapsed(model.elapsedProperty().get());
    }
  }

  private void sayElapsed(Duration took) {
    if (!model.runningProperty().get()) {
      elapsed.setText(Times.say(took, words));
    }
  }

  /** Between two events the seconds go on, by the clock of the screen. */
  private final class Ticker extends AnimationTimer {
    @Override
    public void handle(long now) {
      begun = begun == 0 ? now - model.elapsedProperty().get().toNanos() : begun;
      elapsed.setText(Times.say(Duration.ofMillis(Duration.ofNanos(now - begun).toMillis() / 100 * 100), words));
    }
  }
}
