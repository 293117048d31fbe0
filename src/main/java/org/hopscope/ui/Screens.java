package org.hopscope.ui;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
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
  record Around(BooleanProperty about, BooleanProperty help, BooleanProperty tour, TextSize size, Notifier notifier) {}

  private final WizardModel wizard;
  private final WhoView who;
  private final Later<ConsentView> consent;
  private final Later<LiveView> live;
  private final Later<ScopeView> scope;
  private final Later<SweepView> sweep;
  private final Later<HistoryView> history;
  private final Later<BatchView> batch;
  private final BorderPane frame = new BorderPane();

  /** {@code words} do not change their language. */
  Screens(
      Wording words, WizardModel wizard, Engine engine, UiOptions options, ThemeSwitch theme, LanguageSwitch language,
      Deeds deeds, Around around) {
    this.wizard = wizard;
    this.who = new WhoView(words, wizard.who(), wizard.accounts());
    this.consent = new Later<>(() -> new ConsentView(words, wizard.consent()));
    this.live = new Later<>(() -> live(words));
    this.scope = new Later<>(() -> new ScopeView(words, wizard.network(), place(words)));
    this.sweep = new Later<>(() -> sweep(words));
    this.history = new Later<>(() -> new HistoryView(words, wizard.history()));
    this.batch = new Later<>(() -> new BatchView(words, wizard.batch().orElseThrow(), place(words)));
    AboutModel about = new AboutModel(words, engine.lists(), Platform::runLater, around.about());
    frame.setTop(new VBox(new MissedBar(words, around.notifier()), new KeptBar(words, wizard.kept())));
    frame.setLeft(new StepRail(words, wizard, theme, language, () -> about.openProperty().set(true)));
    frame.setBottom(new VBox(
        new UndoBar(words, wizard.undo()),
        new ActionBar(words, wizard, deeds.next(), deeds.cancel(), deeds.network(), deeds.open())));
    getChildren().addAll(
        frame, new QuestionPane(words, wizard), new SignInPane(words, wizard, options.browser()),
        new Cover<>(wizard.kept().compared().bothProperty().map(Optional::isPresent),
            () -> new CompareView(words, wizard.kept().compared()), CompareView::focusFirst),
        new PseudonymsPane(words, wizard.live(), wizard.kept()),
        new Cover<>(about.openProperty(), () -> about(words, about, around), AboutPane::focusFirst),
        new Cover<>(around.help(), () -> new KeysPane(words, around.help()), KeysPane::focusFirst),
        new Cover<>(around.tour(), () -> new TourPane(words, around.tour(), wizard.who()::choosePractice),
            TourPane::focusFirst));
    putPage();
    wizard.pageProperty().subscribe(_ -> showPage());
  }

  private LiveView live(Wording words) {
    LiveView made = new LiveView(
        words, wizard.live(), wizard.report(), wizard.network(), wizard.kept(), wizard::toNetwork, wizard::toRow,
        wizard.guide());
    made.belowVerdict(new PracticeBar(words, wizard, wizard.practice().fromHereProperty()));
    return made;
  }

  private SweepView sweep(Wording words) {
    SweepView made = new SweepView(words, wizard.network(), wizard::changeScope);
    made.belowVerdict(new PracticeBar(words, wizard, new SimpleBooleanProperty(true)));
    return made;
  }

  private ObservableValue<String> place(Wording words) {
    return wizard.who().placeProperty().map(wizard.who().disguise()::title).map(words::say);
  }

  private static AboutPane about(Wording words, AboutModel about, Around around) {
    return new AboutPane(
        words, about, link(words, "keys", about, around.help()), link(words, "tour", about, around.tour()),
        new SizeMenu(words, around.size()));
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
      case LIVE, RESULT -> Optional.of(live.get().copyable());
      case SWEEP -> Optional.of(sweep.get().copyable());
      default -> Optional.empty();
    });
  }

  /** False where there is no such table. */
  boolean toggleHops() {
    Optional<LiveView> there = live.made().filter(made -> page() == made);
    there.ifPresent(LiveView::toggleHops);
    return there.isPresent();
  }

  /** As the other screens stand: what is typed, what is open, where the keyboard is. */
  void takeOver(Screens other) {
    putPage();
    who.attach();
    Carry.over(other.who, who);
    other.live.made().ifPresent(was -> {
      live.get().attach();
      Carry.over(was, live.get());
    });
    other.sweep.made().ifPresent(was -> Carry.over(was, sweep.get()));
  }

  private Node page() {
    return switch (wizard.pageProperty().get()) {
      case WHO -> who;
      case CONSENT -> consent.get();
      case LIVE, RESULT -> live.get();
      case NETWORK -> scope.get();
      case SWEEP -> sweep.get();
      case HISTORY -> history.get();
      case BATCH -> batch.get();
    };
  }

  /** Pages are made when they are first seen; those of a language that is not seen wait as well. */
  private void showPage() {
    if (getScene() != null && frame.getCenter() != page()) {
      putPage();
      focusPage();
    }
  }

  /** What is not in the window has no styles yet, and nothing to be focused. */
  private void putPage() {
    Node now = page();
    if (frame.getCenter() != now) {
      frame.setCenter(now);
      Motion.fadeIn(now, 1);
    }
  }

  /** A page that was never shown has its fields in the scene only once its skin is made. */
  void focusPage() {
    frame.applyCss();
    switch (wizard.pageProperty().get()) {
      case WHO -> who.focusFirstProblem();
      case CONSENT -> consent.get().focusFirst();
      case LIVE, RESULT -> live.get().focusFirst();
      case NETWORK -> scope.get().focusFirst();
      case SWEEP -> sweep.get().focusFirst();
      case HISTORY -> history.get().focusFirst();
      case BATCH -> batch.get().focusFirst();
    }
  }

  /** Returns false when no evidence was open. */
  boolean closeDrawer() {
    return wizard.pageProperty().get() == Page.SWEEP ? sweep.get().closeDrawer() : live.get().closeDrawer();
  }
}
