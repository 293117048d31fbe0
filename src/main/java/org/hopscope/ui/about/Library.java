package org.hopscope.ui.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/** What Hopscope is built upon. */
public record Library(String name, String licence) {
  /** By name. */
  public static List<Library> all() {
    Properties lines = new Properties();
    try (InputStream in = Library.class.getResourceAsStream("/org/hopscope/ui/libraries.properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return lines.values().stream().map(Object::toString).map(Library::of)
        .sorted(Comparator.comparing(Library::name, String.CASE_INSENSITIVE_ORDER)).toList();
  }

  private static Library of(String line) {
    int end = line.indexOf(';');
    return new Library(line.substring(0, end).strip(), line.substring(end + 1).strip());
  }
}
