package org.hopscope.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An option with a value that is read before the command line is, because all else depends on it. */
record EarlyOption(String name) {
  Optional<String> value(List<String> args) {
    int at = args.indexOf(name);
    return at >= 0
        ? args.stream().skip(at + 1L).findFirst()
        : args.stream().filter(arg -> arg.startsWith(name + "=")).map(arg -> arg.substring(name.length() + 1))
            .findFirst();
  }

  /** Empty as well for what cannot be a path. */
  Optional<Path> path(List<String> args) {
    try {
      return value(args).filter(text -> !text.isBlank()).map(Path::of);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  void checkPath(List<String> args) throws BadUsage {
    if (value(args).isPresent() && path(args).isEmpty()) {
      throw new BadUsage("cli.usage.value", name);
    }
  }

  /** The other arguments. */
  List<String> without(List<String> args) {
    List<String> rest = new ArrayList<>(args);
    int at = rest.indexOf(name);
    if (at >= 0 && at + 1 < rest.size()) {
      rest.remove(at + 1);
      rest.remove(at);
    }
    rest.removeIf(arg -> arg.startsWith(name + "="));
    return rest;
  }
}
