package org.hopscope.ui.chart;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import org.hopscope.graph.Drawing.Card;
import org.hopscope.graph.Drawing.Dot;
import org.hopscope.graph.HopState;
import org.hopscope.model.HopKind;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.hopscope.ui.Motion;
import org.hopscope.ui.States;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One hop. Reused while its card changes, so that a growing chart makes no new nodes. */
final class HopCard extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
  private static final double PAD = 8;
  private static final double ICON = 16;
  private static final double BADGE = 20;
  private static final double CAUSE_WIDTH = 340;
  /** A card no higher than this says in one line that its hop was not needed. */
  private static final double SLIM = 44;

  private final Wording words;
  private final FontIcon kind = new FontIcon();
  private final FontIcon badge = new FontIcon();
  private final FontIcon butFailed = new FontIcon(BootstrapIcons.X_CIRCLE_FILL);
  private final StackPane corner = new StackPane(badge, butFailed);
  private final FontIcon shut = new FontIcon(BootstrapIcons.SHIELD_X);
  private final StackPane gate = new StackPane(shut);
  private final FontIcon sign = new FontIcon(BootstrapIcons.ARROW_LEFT_RIGHT);
  private final StackPane otherwise = new StackPane(sign);
  private final Label title = new Label();
  private final Label host = new Label();
  private final Label state = new Label();
  private final Label cause = new Label();
  private final HBox dots = new HBox(3);
  private final Tooltip tooltip = new Tooltip();
  private final RotateTransition sweep = new RotateTransition(Duration.seconds(2.4), badge);
  private Card card;
  private String shutBy = "";
  private Optional<ChangeMark> changed = Optional.empty();

  HopCard(Wording words, Card first) {
    this.words = words;
    this.card = first;
    setId("hop-" + first.hopId().replace('.', '-'));
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleHelp(words.say("chart.card.help"));
    getStyleClass().add("hop-card");
    kind.setIconSize(17);
    badge.setIconSize(17);
    kind.getStyleClass().add("hop-kind");
    badge.getStyleClass().add("hop-badge");
    butFailed.getStyleClass().add("hop-badge-x");
    StackPane.setAlignment(butFailed, Pos.BOTTOM_RIGHT);
    corner.getStyleClass().add("hop-badge-ground");
    title.getStyleClass().add("hop-title");
    host.getStyleClass().add("hop-host");
    host.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    state.getStyleClass().add("hop-state");
    cause.getStyleClass().add("hop-cause");
    dots.setAlignment(Pos.CENTER_LEFT);
    gate.getStyleClass().addAll("hop-badge-ground", "hop-gate");
    gate.setVisible(false);
    otherwise.getStyleClass().addAll("hop-badge-ground", "hop-changed");
    otherwise.setVisible(false);
    getChildren().addAll(kind, title, host, state, dots, corner, gate, otherwise, cause);
    sweep.setByAngle(360);
    sweep.setInterpolator(Interpolator.LINEAR);
    sweep.setCycleCount(Animation.INDEFINITE);
    Tooltip.install(this, tooltip);
    paint(first);
  }

  void show(Card now) {
    if (!now.equals(card)) {
      card = now;
      paint(now);
    }
  }

  private void paint(Card now) {
    relocate(now.x(), now.y());
    setPrefSize(now.width(), now.height());
    kind.setIconCode(States.icon(now.kind()));
    badge.setIconCode(States.icon(now.state()));
    butFailed.setVisible(now.state() == HopState.EXPECTED);
    title.setText(words.say(now.title()));
    host.setText(now.host());
    state.setText(stateText());
    if (slim()) {
      host.setText(now.host().isEmpty() ? word() : word() + " \u00b7 " + now.host());
    }
    cause.setText(now.cause().map(words::say).orElse(""));
    cause.setVisible(now.cause().isPresent());
    showDots(now.dots());
    style(now);
    turn(now.state() == HopState.RUNNING);
    tooltip.setText(tip());
    setAccessibleText(tip().replace('\n', ','));
    requestLayout();
  }

  /** What of the network is shut here, by a sweep of it; empty: nothing. */
  void shut(String what) {
    shutBy = what;
    gate.setVisible(!what.isEmpty());
    tooltip.setText(tip());
    setAccessibleText(tip().replace('\n', ','));
  }

  /** @param comparing whether a card without a mark is to step back behind those that have one */
  void changed(Optional<ChangeMark> now, boolean comparing) {
    changed = now;
    now.ifPresent(mark -> sign.setIconCode(mark.icon()));
    otherwise.setVisible(now.isPresent());
    pseudoClassStateChanged(CHANGED, now.isPresent());
    pseudoClassStateChanged(QUIET, comparing && now.isEmpty());
    tooltip.setText(tip());
    setAccessibleText(tip().replace('\n', ','));
  }

  private boolean slim() {
    return card.height() <= SLIM;
  }

  private String word() {
    return words.say(card.state().word());
  }

  private String stateText() {
    return card.took().map(t -> word() + " \u00b7 " + Times.say(t, words)).orElseGet(this::word);
  }

  private String tip() {
    String head = card.host().isEmpty() || card.kind() == HopKind.DECISION ? title.getText()
        : title.getText() + "\n" + card.host();
    String tail = cause.getText().isEmpty() ? "" : "\n" + cause.getText();
    return head + "\n" + stateText() + tail + (shutBy.isEmpty() ? "" : "\n" + shutBy)
        + changed.map(mark -> "\n" + mark.says()).orElse("");
  }

  private void style(Card now) {
    getStyleClass().setAll("hop-card", States.style(now.state()));
    if (now.kind() == HopKind.DECISION) {
      getStyleClass().add("decision");
    }
    if (now.ghost()) {
      getStyleClass().add("ghost");
    }
    if (now.breaking()) {
      getStyleClass().add("breaking");
    }
  }

  private void showDots(List<Dot> now) {
    dots.getChildren().setAll(now.stream().map(HopCard::dot).toList());
  }

  private static Circle dot(Dot dot) {
    Circle circle = new Circle(3.5);
    circle.getStyleClass().addAll("hop-dot", States.style(dot.state()));
    circle.setAccessibleText(dot.label());
    Tooltip.install(circle, new Tooltip(dot.tooltip()));
    return circle;
  }

  private void turn(boolean running) {
    if (running && Motion.wanted()) {
      sweep.play();
    } else {
      sweep.stop();
      badge.setRotate(0);
    }
  }

  /** Before it is taken off the chart: an endless animation would keep it. */
  void dispose() {
    sweep.stop();
  }

  Card card() {
    return card;
  }

  void select(boolean now) {
    pseudoClassStateChanged(SELECTED, now);
  }

  @Override
  protected void layoutChildren() {
    double w = getWidth();
    double h = getHeight();
    boolean decision = card.kind() == HopKind.DECISION;
    kind.setVisible(!decision);
    host.setVisible(!decision);
    state.setVisible(!decision && !slim());
    dots.setVisible(state.isVisible());
    title.setWrapText(decision);
    if (decision) {
      layoutDecision(w, h);
    } else {
      layoutCard(w, h);
    }
    gate.resizeRelocate(5 - BADGE / 2, h - 5 - BADGE / 2, BADGE, BADGE);
    otherwise.resizeRelocate(-BADGE / 2, -BADGE / 2, BADGE, BADGE);
    cause.resizeRelocate(0, h + 5, Math.min(CAUSE_WIDTH, cause.prefWidth(-1)), cause.prefHeight(-1));
  }

  private void layoutCard(double w, double h) {
    double left = PAD + ICON + 6;
    double titleHeight = title.prefHeight(-1);
    double hostHeight = host.prefHeight(-1);
    double top = slim() ? (h - titleHeight - hostHeight) / 2 : 5;
    place(kind, PAD, top + titleHeight / 2);
    badge(w - 5, 5);
    double room = w - left - BADGE / 2 - 3;
    if (title.prefWidth(-1) > room) {
      title.pseudoClassStateChanged(TIGHT, true);
    }
    title.resizeRelocate(left, top, room, titleHeight);
    host.resizeRelocate(left, top + titleHeight, w - left - PAD, hostHeight);
    double low = h - 5 - state.prefHeight(-1) / 2;
    if (state.prefWidth(-1) > w - 2 * PAD) {
      state.setText(word());
    }
    double stateWidth = Math.min(w - 2 * PAD, state.prefWidth(-1));
    state.resizeRelocate(
        w - PAD - stateWidth, low - state.prefHeight(-1) / 2, stateWidth, state.prefHeight(-1));
    dots.resizeRelocate(left, h - 4, w - left - PAD, 8);
  }

  /** Only the middle of a diamond is wide enough for words; the badge takes its lower corner. */
  private void layoutDecision(double w, double h) {
    double inner = w * 0.6;
    double titleHeight = title.prefHeight(inner);
    title.setAlignment(Pos.CENTER);
    title.resizeRelocate((w - inner) / 2, (h - titleHeight) / 2 - 2, inner, titleHeight);
    badge(w / 2, h - 4);
  }

  /** Sits on the corner, so that the title has the whole line. */
  private void badge(double x, double y) {
    corner.resizeRelocate(x - BADGE / 2, y - BADGE / 2, BADGE, BADGE);
  }

  /** By its left edge and its middle. */
  private static void place(FontIcon icon, double x, double y) {
    icon.autosize();
    icon.relocate(x, y - icon.getLayoutBounds().getHeight() / 2);
  }
}
