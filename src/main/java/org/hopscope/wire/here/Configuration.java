package org.hopscope.wire.here;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * What settings files say ({@code src/docs/configuration.md}): lines {@code key = value} in UTF-8. A backslash is
 * a backslash, for Windows' paths have them.
 *
 * @param proxy as {@link Settings#proxyChoice} reads it
 * @param language two letters
 * @param dataFolder of the product's own files
 */
public record Configuration(Optional<String> proxy, Optional<String> language, Optional<Path> dataFolder) {
  static final Configuration NONE = new Configuration(Optional.empty(), Optional.empty(), Optional.empty());

  /** @param files the first that has a line goes before the others; those that are not there say nothing */
  static Configuration of(List<Path> files) {
    return files.stream().map(Configuration::read).reduce(NONE, Configuration::before);
  }

  private Configuration before(Configuration later) {
    return new Configuration(
        proxy.or(later::proxy), language.or(later::language), dataFolder.or(later::dataFolder));
  }

  private static Configuration read(Path file) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    return new OwnFiles(folder).read(file.getFileName().toString())
        .map(bytes -> parse(new String(bytes, StandardCharsets.UTF_8), folder)).orElse(NONE);
  }

  private static Configuration parse(String text, Path folder) {
    Properties lines = new Properties();
    try (Reader literal = new StringReader(text.replace("\\", "\\\\"))) {
      lines.load(literal);
    } catch (IOException | IllegalArgumentException broken) {
      return NONE;
    }
    return new Configuration(
        value(lines, "proxy"), value(lines, "language"),
        value(lines, "data-folder").flatMap(path -> path(folder, path)));
  }

  private static Optional<String> value(Properties lines, String key) {
    return Optional.ofNullable(lines.getProperty(key)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** One that is not absolute is meant from the file: a stick has another letter on each computer. */
  private static Optional<Path> path(Path folder, String typed) {
    try {
      return Optional.of(folder.resolve(typed).normalize());
    } catch (InvalidPathException unusable) {
      return Optional.empty();
    }
  }
}
