package org.hopscope.ui.wizard;

import java.time.Duration;
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
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answer in one sentence, how long it took, and how far it is. */
final class VerdictBand extends VBox {
  private static final List<String> STYLES =
      java.util.Arrays.stream(Result.values()).map(VerdictBand::style).toList();

  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final int LONG_SENTENCE = 120;

  private final Wording words;
  private final LiveModel model;
  private final FontIcon icon = new FontIcon(BootstrapIcons.HOURGLASS_SPLIT);
  private final Label elapsed = new Label();
  private final AnimationTimer clock = new Ticker();
  private long begun;

  /** {@code toNetwork} leads to the page of the network. */
  VerdictBand(Wording words, LiveModel model, Runnable toNetwork) {
    this.words = words;
    this.model = model;
    Label sentence = new Label();
    sentence.setId("verdict");
    sentence.textProperty().bind(model.verdictProperty());
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setAccessibleRole(AccessibleRole.TEXT);
    sentence.getStyleClass().add("verdict-sentence");
    HBox chips = new HBox(10, residence(), new WhatIfMenu(words, model), network(toNetwork));
    chips.setAlignment(Pos.CENTER_LEFT);
    VBox said = new VBox(4, sentence, chips, aside());
    said.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(said, Priority.ALWAYS);
    icon.getStyleClass().add("verdict-icon");
    elapsed.setId("elapsed");
    elapsed.setMinWidth(Region.USE_PREF_SIZE);
    elapsed.getStyleClass().add("elapsed");
    model.verdictProperty().subscribe(
        text -> sentence.pseudoClassStateChanged(LONG, text.length() > LONG_SENTENCE));
    HBox line = new HBox(14, icon, said, counts());
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("verdict-line");
    getStyleClass().add("verdict-band");
    getChildren().addAll(line, bar());
    model.resultProperty().subscribe(this::paint);
    model.runningProperty().subscribe(this::run);
    model.elapsedProperty().subscribe(this::sayElapsed);
  }

  /** Where the account lives; a click tells why. */
  private Button residence() {
    Button where = new Button(null, new FontIcon(BootstrapIcons.GEO_ALT));
    where.setId("residence");
    where.textProperty().bind(model.residenceProperty());
    where.getStyleClass().add("residence");
    where.setTooltip(new Tooltip(words.say("live.where.tooltip")));
    where.visibleProperty().bind(model.residenceProperty().isNotEmpty());
    where.managedProperty().bind(where.visibleProperty());
    where.setOnAction(_ -> model.showResidence());
    return where;
  }

  /** Whether the network lets all of Microsoft 365 through; once the analysis is over. */
  private Button network(Runnable toNetwork) {
    Button network = new Button(words.say("page.network"), new FontIcon(BootstrapIcons.HDD_NETWORK));
    network.setId("to-network");
    network.getStyleClass().add("residence");
    network.setTooltip(new Tooltip(words.say("live.network.tooltip")));
    network.visibleProperty().bind(model.runningProperty().not());
    network.managedProperty().bind(network.visibleProperty());
    network.setOnAction(_ -> toNetwork.run());
    return network;
  }

  private Label aside() {
    Label aside = new Label();
    aside.setId("verdict-aside");
    aside.textProperty().bind(model.asideProperty());
    aside.visibleProperty().bind(aside.textProperty().isNotEmpty());
    aside.managedProperty().bind(aside.visibleProperty());
    aside.setWrapText(true);
    aside.setMinHeight(USE_PREF_SIZE);
    aside.getStyleClass().add("verdict-aside");
    return aside;
  }

  private VBox counts() {
    Label progress = new Label();
    progress.setId("progress-text");
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
    bar.setId("progress");
    bar.progressProperty().bind(model.progressProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(words.say("live.progress.name"));
    bar.accessibleHelpProperty().bind(model.progressTextProperty());
    return bar;
  }

  private void paint(Result result) {
    getStyleClass().removeAll(STYLES);
    getStyleClass().add(style(result));
    icon.setIconCode(icon(result));
  }

  private static String style(Result result) {
    return "result-" + result.id();
  }

  private static Ikon icon(Result result) {
    return switch (result) {
      case RUNNING -> BootstrapIcons.HOURGLASS_SPLIT;
      case CONNECTS -> BootstrapIcons.CHECK_CIRCLE_FILL;
      case BLOCKED -> BootstrapIcons.X_OCTAGON_FILL;
      case SIGN_IN_UNPROVEN -> BootstrapIcons.SHIELD_LOCK_FILL;
      case CANCELLED -> BootstrapIcons.DASH_CIRCLE_FILL;
      case TIMED_OUT -> BootstrapIcons.CLOCK_HISTORY;
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
      Duration shown = Duration.ofNanos(now - begun);
      Duration tenths = Duration.ofMillis(shown.toMillis() / 100 * 100);
      elapsed.setText(Times.say(tenths, words));
    }
  }
}
