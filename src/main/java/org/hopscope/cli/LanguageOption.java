package org.hopscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.Wording;

/** The option that names a language. It is read before all others: what is wrong with those is said in it. */
public final class LanguageOption {
  static final String NAME = "--language";

  private LanguageOption() {}

  /** The language that was asked for; empty where none was, or one that there are no words in. */
  public static Optional<Locale> asked(List<String> args) {
    return value(args).flatMap(Wording::language);
  }

  /** The other arguments; all of them where there are no words in the language. */
  public static List<String> without(List<String> args) {
    if (asked(args).isEmpty()) {
      return args;
    }
    List<String> rest = new ArrayList<>(args);
    int at = rest.indexOf(NAME);
    if (at >= 0) {
      rest.remove(at + 1);
      rest.remove(at);
    } else {
      rest.removeIf(arg -> arg.startsWith(NAME + "="));
    }
    return rest;
  }

  static void check(List<String> args) throws BadUsage {
    if (value(args).isPresent() && asked(args).isEmpty()) {
      throw new BadUsage(
          "cli.usage.language", String.join(", ", Wording.LANGUAGES.stream().map(Locale::getLanguage).toList()));
    }
  }

  private static Optional<String> value(List<String> args) {
    int at = args.indexOf(NAME);
    return at >= 0
        ? args.stream().skip(at + 1L).findFirst()
        : args.stream().filter(arg -> arg.startsWith(NAME + "=")).map(arg -> arg.substring(NAME.length() + 1)).findFirst();
  }
}
