package org.hopscope.ui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.KeptFiles;
import org.hopscope.ui.wizard.Page;
import org.hopscope.ui.wizard.WizardModel;

/** The one window. Made and shown on the JavaFX thread. */
public final class Shell {
  private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final double WIDTH = 1180;
  private static final double HEIGHT = 780;
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 640;

  private final Engine engine;
  private final Wording words;
  private final UiOptions options;
  private final WizardModel wizard;
  private final ObjectProperty<Theme> theme;
  private final Colours colours;
  private final StackPane root = new StackPane();
  private final Map<Locale, Screens> spoken = new HashMap<>();
  private Screens screens;
  private Runnable closeWindow = () -> {};

  /** {@code words} change their language with the window. */
  public Shell(Engine engine, Wording words, UiOptions options) {
    this.engine = engine;
    this.words = words;
    this.options = options;
    this.wizard = new WizardModel(engine, words, Platform::runLater, new NextFrame(), options.memory(), options.archive());
    this.theme = new SimpleObjectProperty<>(options.theme());
    this.colours = new Colours(theme);
    root.setId("shell");
    root.getStylesheets().add(Shell.class.getResource("hopscope.css").toExternalForm());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::enterOnBox);
    root.setOnDragOver(KeptFiles::over);
    root.setOnDragDropped(this::dropped);
    Fonts.family().ifPresent(family -> root.setStyle("-fx-font-family: '" + family + "';"));
    if (options.practice()) {
      wizard.who().choosePractice();
    }
    this.screens = screens(words.locale());
    root.getChildren().setAll(screens);
  }

  /** Those of a language are made once; they follow the state while they are not seen. */
  private Screens screens(Locale locale) {
    return spoken.computeIfAbsent(locale, made -> {
      Wording fixed = new Wording(made);
      return new Screens(
          fixed, wizard, engine, options, new ThemeSwitch(fixed, theme), new LanguageSwitch(fixed, this::choose),
          new Screens.Deeds(this::next, this::cancel, this::network, this::open));
    });
  }

  private void choose(Locale language) {
    options.memory().keep(language);
    speak(Wording.language(language.getLanguage()).orElse(language));
  }

  /** Says everything in another language; nothing else changes. */
  public void speak(Locale locale) {
    words.speak(locale);
    wizard.sayAgain();
    Screens before = screens;
    screens = screens(locale);
    if (screens != before) {
      String focused = focused();
      root.getChildren().setAll(screens);
      screens.takeOver(before);
      root.applyCss();
      root.layout();
      focus(focused);
    }
  }

  private String focused() {
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    return owner == null ? null : owner.getId();
  }

  private void focus(String id) {
    Node like = id == null ? null : root.lookup("#" + id);
    if (like == null) {
      screens.focusPage();
    } else {
      like.requestFocus();
    }
  }

  /** The window's content, for a scene of one's own. */
  public Parent root() {
    return root;
  }

  /** Fills the stage and shows it; closing the stage stops a running analysis. */
  public void show(Stage stage) {
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    stage.setTitle(words.say("app.name"));
    stage.getIcons().setAll(Icons.all());
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    closeWindow = stage::close;
    stage.addEventHandler(javafx.stage.WindowEvent.WINDOW_HIDDEN, _ -> dispose());
    stage.show();
    Platform.runLater(() -> screens.focusPage());
  }

  /** Stops what runs. */
  public void dispose() {
    wizard.dispose();
    colours.dispose();
  }

  /** The state behind the window. */
  public WizardModel wizard() {
    return wizard;
  }

  private void next() {
    if (!wizard.next() || wizard.pageProperty().get() == Page.WHO) {
      screens.focusPage();
    }
  }

  private void network() {
    if (!wizard.toNetwork()) {
      screens.focusPage();
    }
  }

  /** Shows a kept analysis instead of what is shown now. */
  public void open(Path kept) {
    wizard.kept().open(kept);
  }

  private void open() {
    KeptFiles.toOpen(words, root.getScene().getWindow(), "kept.open").ifPresent(this::open);
  }

  private void dropped(DragEvent drag) {
    Optional<Path> file = KeptFiles.dragged(drag);
    file.ifPresent(this::open);
    drag.setDropCompleted(file.isPresent());
    drag.consume();
  }

  private void cancel() {
    if (wizard.pageProperty().get() == Page.WHO) {
      closeWindow.run();
    } else {
      wizard.cancel();
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
    if (OPEN.match(key)) {
      key.consume();
      open();
    }
    if (UNDO.match(key) && wizard.undo().takeBack()) {
      key.consume();
    }
    if (key.getCode() != KeyCode.ESCAPE) {
      return;
    }
    key.consume();
    switch (wizard.pageProperty().get()) {
      case WHO -> {}
      case CONSENT, NETWORK, HISTORY -> wizard.back();
      case LIVE, RESULT -> escape(wizard.live().runningProperty().get());
      case SWEEP -> escape(wizard.network().runningProperty().get());
    }
  }

  private void escape(boolean running) {
    if (screens.closeDrawer()) {
      return;
    }
    if (running) {
      wizard.cancel();
    } else {
      wizard.back();
    }
  }
}
