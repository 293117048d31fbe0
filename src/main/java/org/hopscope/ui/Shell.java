package org.hopscope.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.hopscope.model.Wording;
import org.hopscope.ui.about.AboutModel;
import org.hopscope.ui.about.AboutPane;
import org.hopscope.ui.network.ScopeView;
import org.hopscope.ui.network.SweepView;
import org.hopscope.ui.wizard.ConsentView;
import org.hopscope.ui.wizard.LiveView;
import org.hopscope.ui.wizard.Page;
import org.hopscope.ui.wizard.WhoView;
import org.hopscope.ui.wizard.WizardModel;

/** The one window. Made and shown on the JavaFX thread. */
public final class Shell {
  private static final double WIDTH = 1180;
  private static final double HEIGHT = 780;
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 640;

  private final Wording words;
  private final WizardModel wizard;
  private final WhoView who;
  private final ConsentView consent;
  private final LiveView live;
  private final ScopeView scope;
  private final SweepView sweep;
  private final ThemeSwitch theme;
  private final StackPane root = new StackPane();
  private final BorderPane frame = new BorderPane();
  private Runnable closeWindow = () -> {};

  public Shell(Engine engine, Wording words, UiOptions options) {
    this.words = words;
    this.wizard = new WizardModel(engine, words, Platform::runLater, new NextFrame(), options.memory());
    this.who = new WhoView(words, wizard.who());
    this.consent = new ConsentView(words, wizard.consent());
    this.live = new LiveView(
        words, wizard.live(), wizard.network(), wizard::toNetwork, wizard::toRow);
    this.scope = new ScopeView(words, wizard.network(), wizard.who().placeProperty().map(p -> words.say(p.title())));
    this.sweep = new SweepView(words, wizard.network(), wizard::changeScope);
    AboutModel about = new AboutModel(words, engine.lists(), Platform::runLater);
    this.theme = new ThemeSwitch(words, options.theme());
    QuestionPane question = new QuestionPane(words, wizard);
    frame.setLeft(new StepRail(words, wizard, theme, () -> about.openProperty().set(true)));
    frame.setBottom(new ActionBar(words, wizard, this::next, this::cancel, this::network));
    root.getChildren().addAll(
        frame, question, new SignInPane(words, wizard, options.browser()), new AboutPane(words, about));
    root.setId("shell");
    root.getStylesheets().add(Shell.class.getResource("hopscope.css").toExternalForm());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::enterOnBox);
    Fonts.family().ifPresent(family -> root.setStyle("-fx-font-family: '" + family + "';"));
    if (options.practice()) {
      wizard.who().choosePractice();
    }
    wizard.pageProperty().subscribe(this::showPage);
  }

  /** The window's content, for a scene of one's own. */
  public Parent root() {
    return root;
  }

  /** Fills the stage and shows it; closing the stage stops a running analysis. */
  public void show(Stage stage) {
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    stage.setTitle(words.say("app.name"));
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    closeWindow = stage::close;
    stage.addEventHandler(javafx.stage.WindowEvent.WINDOW_HIDDEN, _ -> dispose());
    stage.show();
    Platform.runLater(this::focusPage);
  }

  /** Stops what runs. */
  public void dispose() {
    wizard.dispose();
    theme.dispose();
  }

  /** The state behind the window. */
  public WizardModel wizard() {
    return wizard;
  }

  private void next() {
    if (!wizard.next() || wizard.pageProperty().get() == Page.WHO) {
      focusPage();
    }
  }

  private void network() {
    if (!wizard.toNetwork()) {
      focusPage();
    }
  }

  private void cancel() {
    if (wizard.pageProperty().get() == Page.WHO) {
      closeWindow.run();
    } else {
      wizard.cancel();
    }
  }

  private void showPage(Page page) {
    Node now =
        switch (page) {
          case WHO -> who;
          case CONSENT -> consent;
          case LIVE, RESULT -> live;
          case NETWORK -> scope;
          case SWEEP -> sweep;
        };
    if (frame.getCenter() != now) {
      frame.setCenter(now);
      Motion.fadeIn(now, 1);
      focusPage();
    }
  }

  /** A page that was never shown has its fields in the scene only once its skin is made. */
  private void focusPage() {
    frame.applyCss();
    switch (wizard.pageProperty().get()) {
      case WHO -> who.focusFirstProblem();
      case CONSENT -> consent.focusFirst();
      case LIVE, RESULT -> live.focusFirst();
      case NETWORK -> scope.focusFirst();
      case SWEEP -> sweep.focusFirst();
    }
  }

  /** Enter is for the primary button; a check box has the space bar. */
  private void enterOnBox(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof CheckBox) {
      key.consume();
      next();
    }
  }

  /** Escape closes what is open, else stops what runs, else goes back. It never loses the window. */
  private void keyed(KeyEvent key) {
    if (key.getCode() != KeyCode.ESCAPE) {
      return;
    }
    key.consume();
    switch (wizard.pageProperty().get()) {
      case WHO -> {}
      case CONSENT -> wizard.back();
      case LIVE, RESULT -> escapeLive();
      case NETWORK -> wizard.back();
      case SWEEP -> escapeSweep();
    }
  }

  private void escapeLive() {
    if (live.closeDrawer()) {
      return;
    }
    if (wizard.live().runningProperty().get()) {
      wizard.cancel();
    } else {
      wizard.back();
    }
  }

  private void escapeSweep() {
    if (sweep.closeDrawer()) {
      return;
    }
    if (wizard.network().runningProperty().get()) {
      wizard.cancel();
    } else {
      wizard.back();
    }
  }
}
