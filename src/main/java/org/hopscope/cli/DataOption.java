package org.hopscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The option that names the folder of the product's own files, instead of the user's: to carry it all on a stick. */
public final class DataOption {
  static final String NAME = "--data";
  private static final EarlyOption OPTION = new EarlyOption(NAME);

  private DataOption() {}

  /** The folder that was asked for; empty where none was, or what cannot be one. */
  public static Optional<Path> asked(List<String> args) {
    return OPTION.path(args).map(path -> path.toAbsolutePath().normalize());
  }

  /** The other arguments. */
  public static List<String> without(List<String> args) {
    return OPTION.without(args);
  }

  static void check(List<String> args) throws BadUsage {
    OPTION.checkPath(args);
  }
}
