package org.hopscope.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.Wording;

/** The option that names a language. It is read before all others: what is wrong with those is said in it. */
public final class LanguageOption {
  static final String NAME = "--language";
  private static final EarlyOption OPTION = new EarlyOption(NAME);

  private LanguageOption() {}

  /** The language that was asked for; empty where none was, or one that there are no words in. */
  public static Optional<Locale> asked(List<String> args) {
    return OPTION.value(args).flatMap(Wording::language);
  }

  /** The other arguments; all of them where there are no words in the language. */
  public static List<String> without(List<String> args) {
    if (asked(args).isEmpty()) {
      return args;
    }
    return OPTION.without(args);
  }

  static void check(List<String> args) throws BadUsage {
    if (OPTION.value(args).isPresent() && asked(args).isEmpty()) {
      throw new BadUsage(
          "cli.usage.language", String.join(", ", Wording.LANGUAGES.stream().map(Locale::getLanguage).toList()));
    }
  }
}
