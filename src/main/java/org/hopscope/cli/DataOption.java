package org.hopscope.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The option that names the folder of the product's own files, instead of the user's: to carry it all on a stick. */
public final class DataOption {
  static final String NAME = "--data";

  private DataOption() {}

  /** The folder that was asked for; empty where none was, or what cannot be one. */
  public static Optional<Path> asked(List<String> args) {
    try {
      return value(args).filter(text -> !text.isBlank()).map(text -> Path.of(text).toAbsolutePath().normalize());
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /** The other arguments. */
  public static List<String> without(List<String> args) {
    List<String> rest = new ArrayList<>(args);
    int at = rest.indexOf(NAME);
    if (at >= 0 && at + 1 < rest.size()) {
      rest.remove(at + 1);
      rest.remove(at);
    }
    rest.removeIf(arg -> arg.startsWith(NAME + "="));
    return rest;
  }

  static void check(List<String> args) throws BadUsage {
    if (value(args).isPresent() && asked(args).isEmpty()) {
      throw new BadUsage("cli.usage.value", NAME);
    }
  }

  private static Optional<String> value(List<String> args) {
    int at = args.indexOf(NAME);
    return at >= 0
        ? args.stream().skip(at + 1L).findFirst()
        : args.stream().filter(arg -> arg.startsWith(NAME + "=")).map(arg -> arg.substring(NAME.length() + 1)).findFirst();
  }
}
