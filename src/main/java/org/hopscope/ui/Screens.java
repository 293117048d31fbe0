package org.hopscope.ui;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.about.AboutModel;
import org.hopscope.ui.about.AboutPane;
import org.hopscope.ui.compare.CompareView;
import org.hopscope.ui.copy.Copyable;
import org.hopscope.ui.batch.BatchView;
import org.hopscope.ui.history.HistoryView;
import org.hopscope.ui.keys.KeysPane;
import org.hopscope.ui.network.ScopeView;
import org.hopscope.ui.network.SweepView;
import org.hopscope.ui.notify.MissedBar;
import org.hopscope.ui.notify.Notifier;
import org.hopscope.ui.tour.TourPane;
import org.hopscope.ui.undo.UndoBar;
import org.hopscope.ui.wizard.ConsentView;
import org.hopscope.ui.wizard.KeptBar;
import org.hopscope.ui.wizard.LiveView;
import org.hopscope.ui.wizard.Page;
import org.hopscope.ui.wizard.PracticeBar;
import org.hopscope.ui.wizard.PseudonymsPane;
import org.hopscope.ui.wizard.WhoView;
import org.hopscope.ui.wizard.WizardModel;

/** All that is seen of the state, in one language. */
final class Screens extends StackPane {
  /** What the buttons do that concern the window. */
  record Deeds(Runnable next, Runnable cancel, Runnable network, Runnable open) {}

  /** What is open over the page, and how large all is: the same in each language. */
  record Around(BooleanProperty help, BooleanProperty tour, TextSize size, Notifier notifier) {}

  private final WizardModel wizard;
  private final WhoView who;
  private final ConsentView consent;
  private final LiveView live;
  private final ScopeView scope;
  private final SweepView sweep;
  private final HistoryView history;
  private final Optional<BatchView> batch;
  private final BorderPane frame = new BorderPane();

  /** {@code words} do not change their language. */
  Screens(
      Wording words, WizardModel wizard, Engine engine, UiOptions options, ThemeSwitch theme, LanguageSwitch language,
      Deeds deeds, Around around) {
    this.wizard = wizard;
    this.who = new WhoView(words, wizard.who(), wizard.accounts());
    this.consent = new ConsentView(words, wizard.consent());
    this.live = new LiveView(
        words, wizard.live(), wizard.report(), wizard.network(), wizard.kept(), wizard::toNetwork, wizard::toRow,
        wizard.guide());
    live.belowVerdict(new PracticeBar(words, wizard));
    this.scope = new ScopeView(
        words, wizard.network(), wizard.who().placeProperty().map(wizard.who().disguise()::title).map(words::say));
    this.sweep = new SweepView(words, wizard.network(), wizard::changeScope);
    this.history = new HistoryView(words, wizard.history());
    this.batch = wizard.batch().map(b -> new BatchView(
        words, b, wizard.who().placeProperty().map(wizard.who().disguise()::title).map(words::say)));
    AboutModel about = new AboutModel(words, engine.lists(), Platform::runLater);
    frame.setTop(new VBox(new MissedBar(words, around.notifier()), new KeptBar(words, wizard.kept())));
    frame.setLeft(new StepRail(words, wizard, theme, language, () -> about.openProperty().set(true)));
    frame.setBottom(new VBox(
        new UndoBar(words, wizard.undo()),
        new ActionBar(words, wizard, deeds.next(), deeds.cancel(), deeds.network(), deeds.open())));
    getChildren().addAll(
        frame, new QuestionPane(words, wizard), new SignInPane(words, wizard, options.browser()),
        new CompareView(words, wizard.kept().compared()), new PseudonymsPane(words, wizard.live(), wizard.kept()),
        new AboutPane(words, about, link(words, "keys", about, around.help()), link(words, "tour", about, around.tour()),
            new SizeMenu(words, around.size())),
        new KeysPane(words, around.help()), new TourPane(words, around.tour(), wizard.who()::choosePractice));
    wizard.pageProperty().subscribe(this::showPage);
  }

  private static Button link(Wording words, String name, AboutModel from, BooleanProperty to) {
    Button link = new Button(words.say(name + ".title"));
    link.setId("about-" + name);
    link.setMinWidth(USE_PREF_SIZE);
    link.getStyleClass().add(Styles.FLAT);
    link.setOnAction(_ -> {
      from.openProperty().set(false);
      to.set(true);
    });
    return link;
  }

  /** Whether something lies over the page: then its keys are not the page's. */
  boolean covered() {
    return getChildren().stream().skip(1).anyMatch(Node::isVisible);
  }

  /** What the keyboard is in, else the page as a whole. */
  Optional<Copyable> copyable() {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    return Copyable.around(focused).or(() -> switch (wizard.pageProperty().get()) {
      case LIVE, RESULT -> Optional.of(live.copyable());
      case SWEEP -> Optional.of(sweep.copyable());
      default -> Optional.empty();
    });
  }

  /** False where there is no such table. */
  boolean toggleHops() {
    boolean there = page() == live;
    if (there) {
      live.toggleHops();
    }
    return there;
  }

  /** As the other screens stand: what is typed, what is open, where the keyboard is. */
  void takeOver(Screens other) {
    who.attach();
    Carry.over(other.who, who);
    live.attach();
    Carry.over(other.live, live);
    Carry.over(other.sweep, sweep);
  }

  private Node page() {
    return switch (wizard.pageProperty().get()) {
      case WHO -> who;
      case CONSENT -> consent;
      case LIVE, RESULT -> live;
      case NETWORK -> scope;
      case SWEEP -> sweep;
      case HISTORY -> history;
      case BATCH -> batch.orElseThrow();
    };
  }

  private void showPage(Page page) {
    Node now = page();
    if (frame.getCenter() != now) {
      frame.setCenter(now);
      Motion.fadeIn(now, 1);
      focusPage();
    }
  }

  /** A page that was never shown has its fields in the scene only once its skin is made. */
  void focusPage() {
    frame.applyCss();
    switch (wizard.pageProperty().get()) {
      case WHO -> who.focusFirstProblem();
      case CONSENT -> consent.focusFirst();
      case LIVE, RESULT -> live.focusFirst();
      case NETWORK -> scope.focusFirst();
      case SWEEP -> sweep.focusFirst();
      case HISTORY -> history.focusFirst();
      case BATCH -> batch.orElseThrow().focusFirst();
    }
  }

  /** Returns false when no evidence was open. */
  boolean closeDrawer() {
    return wizard.pageProperty().get() == Page.SWEEP ? sweep.closeDrawer() : live.closeDrawer();
  }
}
