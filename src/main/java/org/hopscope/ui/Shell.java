package org.hopscope.ui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.hopscope.model.Wording;
import org.hopscope.ui.batch.BatchModel;
import org.hopscope.ui.copy.Copyable;
import org.hopscope.ui.keys.Keys;
import org.hopscope.ui.keys.Shortcut;
import org.hopscope.ui.notify.Notifier;
import org.hopscope.ui.wizard.KeptFiles;
import org.hopscope.ui.wizard.Page;
import org.hopscope.ui.wizard.WizardModel;
import org.jspecify.annotations.Nullable;

/** The one window. Made and shown on the JavaFX thread. */
public final class Shell {
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
  private final StackPane spokenNow = new StackPane();
  private final BooleanProperty about = new SimpleBooleanProperty();
  private final BooleanProperty help = new SimpleBooleanProperty();
  private final BooleanProperty tour = new SimpleBooleanProperty();
  private final TextSize size;
  private final Notifier notifier;
  private final Keys keys = new Keys();
  private final Map<Locale, Screens> spoken = new HashMap<>();
  private Screens screens;
  private Runnable closeWindow = () -> {};
  private final ListChangeListener<Window> popups = change -> {
    while (change.next()) {
      change.getAddedSubList().forEach(this::reach);
    }
  };

  /** {@code words} change their language with the window. */
  public Shell(Engine engine, Wording words, UiOptions options) {
    this.engine = engine;
    this.words = words;
    this.options = options;
    this.wizard = new WizardModel(engine, words, Platform::runLater, new NextFrame(), options.memory(),
        options.archive());
    this.theme = new SimpleObjectProperty<>(options.theme());
    this.colours = new Colours(theme);
    this.size = new TextSize(options.memory());
    this.notifier = new Notifier(words, this::inFront, options.desktop());
    bindKeys();
    tellEnds();
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
    spokenNow.getChildren().setAll(screens);
    root.getChildren().setAll(new Zoom(spokenNow, size.factor()));
    tour.set(!options.memory().toured());
    tour.subscribe((_, open) -> toured(open));
  }

  private void toured(boolean open) {
    if (!open) {
      options.memory().keepToured();
      screens.focusPage();
    }
  }

  private void bindKeys() {
    keys.on(Shortcut.HELP, () -> help.set(true)).on(Shortcut.NEW, this::startOver).on(Shortcut.OPEN, () -> open())
        .on(Shortcut.UNDO, () -> wizard.undo().takeBack()).on(Shortcut.AGAIN, this::again)
        .on(Shortcut.NETWORK, this::network)
        .on(Shortcut.FINDINGS, this::findings).on(Shortcut.HOPS, () -> screens.toggleHops())
        .on(Shortcut.COPY_TEXT, () -> screens.copyable().map(this::asText).isPresent())
        .on(Shortcut.COPY_PICTURE, () -> screens.copyable().map(this::asPicture).isPresent())
        .on(Shortcut.LARGER, size::larger).on(Shortcut.SMALLER, size::smaller).on(Shortcut.ACTUAL, size::actual)
        .on(Shortcut.THEME, () -> theme.set(theme.get().next())).on(Shortcut.LANGUAGE, this::nextLanguage);
  }

  private Copyable asText(Copyable what) {
    what.asText();
    return what;
  }

  private Copyable asPicture(Copyable what) {
    what.asPicture();
    return what;
  }

  private boolean startOver() {
    boolean shown = wizard.pageProperty().get() == Page.RESULT;
    if (shown) {
      wizard.startOver();
    }
    return shown;
  }

  private boolean again() {
    Page page = wizard.pageProperty().get();
    return (page == Page.RESULT || page == Page.SWEEP) && wizard.next();
  }

  private boolean findings() {
    BooleanProperty shown = wizard.live().findings().shownProperty();
    boolean any = wizard.pageProperty().get() == Page.RESULT && !wizard.live().findings().cards().isEmpty();
    shown.set(any && !shown.get());
    return any;
  }

  private void nextLanguage() {
    int now = Wording.LANGUAGES.indexOf(words.language());
    choose(Wording.LANGUAGES.get((now + 1) % Wording.LANGUAGES.size()));
  }

  private boolean inFront() {
    return root.getScene() != null && root.getScene().getWindow() != null && root.getScene().getWindow().isFocused();
  }

  /** Whoever went elsewhere while it ran is told that it is over. */
  private void tellEnds() {
    wizard.live().runningProperty().subscribe((_, now) -> {
      if (!now && wizard.pageProperty().get() == Page.RESULT) {
        notifier.over("notify.analysis", wizard.live().elapsedProperty().get());
      }
    });
    wizard.network().runningProperty().subscribe((_, now) -> {
      if (!now && wizard.pageProperty().get() == Page.SWEEP) {
        notifier.over("notify.sweep", wizard.network().elapsedProperty().get());
      }
    });
    wizard.batch().ifPresent(batch -> batch.phaseProperty().subscribe(now -> {
      if (now == BatchModel.Phase.OVER) {
        notifier.over("notify.batch", batch.took());
      }
    }));
  }

  private void reach(Window opened) {
    size.reach(opened);
  }

  /** For other long runs. */
  public Notifier notifier() {
    return notifier;
  }

  /** Those of a language are made once; what was made follows the state while it is not seen. */
  private Screens screens(Locale locale) {
    return spoken.computeIfAbsent(locale, made -> {
      Wording fixed = new Wording(made);
      return new Screens(
          fixed, wizard, engine, options, new ThemeSwitch(fixed, theme), new LanguageSwitch(fixed, this::choose),
          new Screens.Deeds(this::next, this::cancel, this::network, this::open),
          new Screens.Around(about, help, tour, size, notifier));
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
      spokenNow.getChildren().setAll(screens);
      screens.takeOver(before);
      root.applyCss();
      root.layout();
      focus(focused);
    }
  }

  private @Nullable String focused() {
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    return owner == null ? null : owner.getId();
  }

  private void focus(@Nullable String id) {
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
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, new EventHandler<>() {
      @Override
      public void handle(WindowEvent closed) {
        stage.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
        stage.setScene(null);
        dispose();
      }
    });
    Window.getWindows().addListener(popups);
    stage.show();
    Platform.runLater(() -> screens.focusPage());
  }

  /** Stops what runs. */
  public void dispose() {
    wizard.dispose();
    colours.dispose();
    Window.getWindows().removeListener(popups);
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
    options.toOpen().ask(words, root.getScene().getWindow()).ifPresent(this::open);
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
    keys.handle(key, screens.covered());
    if (key.getCode() != KeyCode.ESCAPE) {
      return;
    }
    key.consume();
    switch (wizard.pageProperty().get()) {
      case WHO -> {}
      case CONSENT, NETWORK, HISTORY, BATCH -> wizard.back();
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
