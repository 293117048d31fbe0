package org.hopscope.ui;

/** Light, dark, or as the operating system has it. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /** The one that a switch shows next. */
  Theme next() {
    return values()[(ordinal() + 1) % values().length];
  }

  String key() {
    return "theme." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
