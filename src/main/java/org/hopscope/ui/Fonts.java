package org.hopscope.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;

/**
 * The font of the window. Windows and macOS have their own; on Linux the toolkit's default may be a
 * wide face that leaves no room on the cards, so a narrower one that is installed goes first.
 */
final class Fonts {
  private static final List<String> BEFORE_DEFAULT = List.of("Inter", "Adwaita Sans", "Noto Sans", "Ubuntu",
      "Cantarell", "Open Sans", "Roboto",
      "Liberation Sans", "DejaVu Sans Condensed");

  private Fonts() {}

  /** Empty: the toolkit's default. */
  static Optional<String> family() {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    List<String> installed = linux ? Font.getFamilies() : List.of();
    return BEFORE_DEFAULT.stream().filter(installed::contains).findFirst();
  }
}
