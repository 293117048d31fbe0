package org.hopscope.ui.network;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.hopscope.graph.sweep.SweepVerdict.State;
import org.hopscope.model.Wording;
import org.hopscope.ui.Band;
import org.hopscope.ui.wizard.Sentence;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether the network is ready, of what was tested, and what can be taken away. */
final class SweepBand extends Band {
  private static final double WIDEST_TOOLTIP = 420;

  private final Wording words;
  private final NetworkModel model;

  /** {@code change} leads to the choice of what is tested. */
  SweepBand(Wording words, NetworkModel model, Runnable change) {
    super(words, model, "sweep-", words.say("network.progress.name"));
    this.words = words;
    this.model = model;
    chips(scope(change), untested());
    below(news());
    beside(new ExportMenu(words, model));
    model.stateProperty().subscribe(state -> look("sweep-" + state.id(), icon(state)));
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

  /** How much of the list nobody could test, and what that is. */
  private Label untested() {
    Label untested = new Label();
    untested.setId("sweep-untested");
    untested.textProperty().bind(model.untestedProperty());
    untested.visibleProperty().bind(untested.textProperty().isNotEmpty());
    untested.managedProperty().bind(untested.visibleProperty());
    untested.getStyleClass().addAll("hint", "untested");
    Tooltip which = new Tooltip();
    which.textProperty().bind(model.untestedNamesProperty());
    which.setWrapText(true);
    which.setMaxWidth(WIDEST_TOOLTIP);
    untested.setTooltip(which);
    untested.accessibleHelpProperty().bind(model.untestedNamesProperty());
    return untested;
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
}
