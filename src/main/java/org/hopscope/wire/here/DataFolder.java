package org.hopscope.wire.here;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where programs of this kind of system keep what is theirs. */
record DataFolder(String system, Map<String, String> environment, Path home) {
  Path path() {
    if (system.startsWith("Windows")) {
      return set("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local")).resolve("Hopscope");
    }
    return system.startsWith("Mac")
        ? home.resolve("Library").resolve("Application Support").resolve("Hopscope")
        : set("XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share")).resolve("hopscope");
  }

  /** A path that is not absolute is passed over, as the XDG specification wants it. */
  private Optional<Path> set(String variable) {
    try {
      return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException unusable) {
      return Optional.empty();
    }
  }
}
