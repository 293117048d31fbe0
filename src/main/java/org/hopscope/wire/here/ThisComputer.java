package org.hopscope.wire.here;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hopscope.model.Computer;

/** What this computer calls itself. Nobody is asked in the network for it. */
final class ThisComputer {
  private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,63}");

  private ThisComputer() {}

  static Optional<Computer> now() {
    String system = System.getProperty("os.name", "") + " " + System.getProperty("os.version", "");
    return of(system.strip(), System.getenv(), ThisComputer::read, ThisComputer::asked);
  }

  /**
   * By what Windows and shells set, what Linux has in a file, and what the tool {@code hostname} says elsewhere.
   *
   * @param files what a file holds; empty when it is not there
   * @param tool what it prints; empty where it does not answer
   */
  static Optional<Computer> of(
      String system, Map<String, String> environment, Function<Path, Optional<String>> files, Tool tool) {
    return Optional.ofNullable(environment.get("COMPUTERNAME")).flatMap(ThisComputer::plain)
        .or(() -> files.apply(LINUX).flatMap(ThisComputer::plain))
        .or(() -> Optional.ofNullable(environment.get("HOSTNAME")).flatMap(ThisComputer::plain))
        .or(() -> tool.says().flatMap(ThisComputer::plain))
        .map(name -> new Computer(name, system));
  }

  /** Asked last. */
  interface Tool {
    Optional<String> says();
  }

  private static Optional<String> asked() {
    String name = AdapterNames.printedBy(printed -> printed, "", "hostname");
    return Optional.of(name);
  }

  /** Without its domain, and without what no name has in it. */
  private static Optional<String> plain(String told) {
    String first = told.strip().split("[.\\s]", 2)[0];
    return Optional.of(first).filter(name -> NAME.matcher(name).matches());
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.isReadable(file) ? Optional.of(Files.readString(file, StandardCharsets.UTF_8)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
