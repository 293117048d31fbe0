package org.hopscope.advice.firewall;

import java.util.regex.Pattern;

/** Makes text of others harmless where it lands in a file that a machine obeys. */
final class Plain {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7e]");

  private Plain() {}

  /** On one line, and without what nobody sees. */
  static String line(String text) {
    return INVISIBLE.matcher(text).replaceAll(" ").strip();
  }

  /** The same in ASCII: shells and script hosts disagree about the encoding of a file. */
  static String ascii(String text) {
    return NOT_ASCII.matcher(line(text).replace('–', '-').replace('’', '\'')).replaceAll("?");
  }

  /** A whole line that machines pass over. */
  static String comment(String mark, String text) {
    String line = ascii(text);
    // a backslash at the end would draw the next line into the comment
    return mark + " " + (line.endsWith("\\") ? line + "." : line);
  }
}
