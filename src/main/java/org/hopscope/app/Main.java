package org.hopscope.app;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.hopscope.cli.CommandLineTwin;
import org.hopscope.cli.DataOption;
import org.hopscope.cli.DebugOption;
import org.hopscope.cli.LanguageOption;
import org.hopscope.model.Product;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;
import org.hopscope.wire.here.ThisMachine;
import org.jspecify.annotations.Nullable;

/**
 * Without arguments, or with {@code --practice}, a language, a folder or a kept analysis alone, the window; with any
 * other the command line.
 */
public final class Main {
  static final String PRACTICE = "--practice";

  private Main() {}

  public static void main(String[] args) {
    prepare();
    System.exit(wantsWindow(args) ? HopscopeApplication.open(args) : commandLine(args));
  }

  static void prepare() {
    Logging.quiet();
    // the report is painted in memory, also where no screen is
    System.setProperty("java.awt.headless", "true");
  }

  static boolean wantsWindow(String... args) {
    List<String> rest = own(List.of(args)).stream().filter(arg -> !arg.equals(PRACTICE)).toList();
    return rest.isEmpty() || rest.size() == 1 && kept(rest).isPresent();
  }

  private static List<String> own(List<String> args) {
    return DebugOption.without(DataOption.without(LanguageOption.without(args)));
  }

  /** The kept analysis that is to be opened: what a double click on it hands over. */
  static Optional<Path> kept(List<String> args) {
    return own(args).stream()
        .filter(arg -> !arg.startsWith("-") && arg.toLowerCase(Locale.ROOT).endsWith(SnapshotFile.ENDING))
        .map(Path::of)
        .findFirst();
  }

  private static int commandLine(String... args) {
    if (List.of(args).contains("analyze")) {
      Worlds.prepare();
    }
    Composition house = composed(language(), List.of(args));
    PrintWriter out = new PrintWriter(System.out, false, charset(args));
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    return new CommandLineTwin(
        house.places(), house.analyzer(), house.batches(), house.endpoints(), house.sweeper(), house.archive(),
        house.words(),
        System.in, out, err, console())
        .run(args);
  }

  /** With a log, where one is asked for and can be written. */
  static Composition composed(Locale language, List<String> args) {
    Composition house = Composition.of(language, data(args));
    return DebugOption.asked(args).flatMap(file -> log(file, house.words())).map(house::watchedBy).orElse(house);
  }

  private static Optional<DebugLog> log(Path file, Wording words) {
    try {
      DebugLog log = new DebugLog(file, WireClock.SYSTEM, "Hopscope " + Product.version());
      log.watchThreads();
      return Optional.of(log);
    } catch (IOException notWritten) {
      System.err.println(words.say("debug.not-written", file));
      return Optional.empty();
    }
  }

  static Path data(List<String> args) {
    return DataOption.asked(args).orElseGet(ThisMachine::dataFolder);
  }

  /** Where none is asked for: as the settings files say, else this computer's. */
  static Locale language() {
    return ThisMachine.configuration().language().flatMap(Wording::language).orElseGet(Locale::getDefault);
  }

  /** People read in the terminal's encoding; JSON is UTF-8 wherever it goes. */
  private static Charset charset(String... args) {
    return List.of(args).contains("--json") ? StandardCharsets.UTF_8 : System.out.charset();
  }

  private static @Nullable Supplier<char[]> console() {
    Console console = System.console();
    return console == null ? HiddenInput.from(System.in).orElse(null) : console::readPassword;
  }
}
