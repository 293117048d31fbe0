package org.hopscope.app;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.hopscope.cli.LanguageOption;
import org.hopscope.model.Wording;
import org.hopscope.ui.Engine;
import org.hopscope.ui.Shell;
import org.hopscope.ui.UiOptions;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;
import org.jspecify.annotations.Nullable;

/** The window's life: opened by {@link Main}, ended when it is closed. */
public class HopscopeApplication extends Application {
  private @Nullable WindowMemory memory;
  private @Nullable Shell shell;

  /** Returns when the window has been closed, or with one sentence when there is no display to open it on. */
  static int open(String... args) {
    return open(HopscopeApplication.class, args);
  }

  static int open(Class<? extends HopscopeApplication> window, String... args) {
    // beside the toolkit, which waits for the screen while it begins
    Thread.ofPlatform().daemon().name("places").start(AllPlaces::practice);
    try {
      launch(window, args);
      return 0;
    } catch (UnsupportedOperationException noDisplay) {
      System.err.println(new Wording(LanguageOption.asked(List.of(args)).orElseGet(Locale::getDefault))
          .say("window.none", String.valueOf(noDisplay.getMessage())));
      return 2;
    }
  }

  /** Not on the window's thread. */
  @Override
  public void init() {
    memory = new WindowMemory(Main.data(getParameters().getRaw()));
  }

  @Override
  public void start(Stage stage) {
    Locale language = language();
    // the toolkit's own words, such as those of a field's menu
    Locale.setDefault(language);
    Composition house = Main.composed(language, getParameters().getRaw());
    boolean practice = getParameters().getRaw().contains(Main.PRACTICE);
    Shell opened = new Shell(
        new Engine(house.places(), house.analyzer(), house.sweeper(), house.endpoints(), WireClock.SYSTEM::now),
        house.words(),
        UiOptions.DEFAULT.withPractice(practice).withMemory(remembered()).withArchive(house.archive())
            .withDesktop(DesktopNote::tell)
            .withBrowser(page -> getHostServices().showDocument(page.toString())));
    shell = opened;
    opened.show(stage);
    Main.kept(getParameters().getRaw()).ifPresent(opened::open);
    // reads every authority that this computer trusts: it would take the processor from what is to be painted first
    Painted.then(() -> Thread.ofPlatform().daemon().name("prepare").start(Worlds::prepare));
  }

  /** What is in the window, once it is shown. */
  final Shell shell() {
    return Objects.requireNonNull(shell, "not started yet");
  }

  /** As it was asked for, else as it was chosen last, else this computer's. */
  private Locale language() {
    return LanguageOption.asked(getParameters().getRaw()).or(remembered()::language).orElseGet(Main::language);
  }

  @Override
  public void stop() {
    if (shell != null) {
      shell.dispose();
    }
    if (memory != null) {
      memory.close();
    }
  }

  private WindowMemory remembered() {
    return Objects.requireNonNull(memory, "not prepared yet");
  }
}
