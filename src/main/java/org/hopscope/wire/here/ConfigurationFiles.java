package org.hopscope.wire.here;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where settings files are looked for: beside the program, for one person, for the whole computer.
 *
 * @param program the installed program's own file, where it is installed
 */
record ConfigurationFiles(String system, Map<String, String> environment, Path home, Optional<Path> program) {
  static final String NAME = "hopscope.properties";

  /** The first that has a line goes before the others. */
  List<Path> inOrder() {
    return Stream.of(beside(), Optional.of(persons()), Optional.of(computers())).flatMap(Optional::stream)
        .map(folder -> folder.resolve(NAME)).toList();
  }

  /** The folder that a portable copy is unpacked to: on Linux the program is one below, on macOS three. */
  private Optional<Path> beside() {
    int up = windows() ? 1 : mac() ? 4 : 2;
    Optional<Path> at = program;
    for (int step = 0; step < up; step++) {
      at = at.flatMap(path -> Optional.ofNullable(path.getParent()));
    }
    return at;
  }

  private Path persons() {
    return windows() ? set("APPDATA").orElse(home.resolve("AppData").resolve("Roaming")).resolve("Hopscope")
        : mac() ? home.resolve("Library").resolve("Preferences").resolve("Hopscope")
            : set("XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("hopscope");
  }

  private Path computers() {
    return windows() ? set("ProgramData").orElse(Path.of("C:", "ProgramData")).resolve("Hopscope")
        : mac() ? Path.of("/Library", "Preferences", "Hopscope")
            : Path.of("/etc", "hopscope");
  }

  private boolean windows() {
    return system.startsWith("Windows");
  }

  private boolean mac() {
    return system.startsWith("Mac");
  }

  /** A path that is not absolute is passed over, as for {@link DataFolder}. */
  private Optional<Path> set(String variable) {
    try {
      return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException unusable) {
      return Optional.empty();
    }
  }
}
