package org.hopscope.ui.keys;

import java.util.Locale;
import org.hopscope.model.Wording;

/** The letter that presses a button together with Alt, underlined; on a Mac there is none. */
public final class Mnemonic {
  private static final String KEY = "mnemonic.";

  private Mnemonic() {}

  /** The line, with its letter marked as JavaFX wants it where it has one, {@code mnemonic.} and the line's key. */
  public static String say(Wording words, String key, Object... args) {
    String text = words.say(key, args).replace("_", "__");
    String letter = words.say(KEY + key);
    int at = letter.length() == 1 ? place(text.toLowerCase(Locale.ROOT), letter.toLowerCase(Locale.ROOT)) : -1;
    return at < 0 ? text : text.substring(0, at) + "_" + text.substring(at);
  }

  /** Better at the beginning of a word. */
  private static int place(String text, String letter) {
    int word = text.indexOf(" " + letter);
    return text.startsWith(letter) ? 0 : word < 0 ? text.indexOf(letter) : word + 1;
  }
}
