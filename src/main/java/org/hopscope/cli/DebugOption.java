package org.hopscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The option that names a file for what happens within the program, to be attached to a report of a defect. */
public final class DebugOption {
  static final String NAME = "--debug-log";
  private static final EarlyOption OPTION = new EarlyOption(NAME);

  private DebugOption() {}

  /** The file that was asked for; empty where none was, or what cannot be one. */
  public static Optional<Path> asked(List<String> args) {
    return OPTION.path(args);
  }

  /** The other arguments. */
  public static List<String> without(List<String> args) {
    return OPTION.without(args);
  }

  static void check(List<String> args) throws BadUsage {
    OPTION.checkPath(args);
  }
}
