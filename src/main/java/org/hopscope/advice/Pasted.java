package org.hopscope.advice;

import java.util.regex.Pattern;

/** Makes values that came over the network fit to stand in something that a person pastes into a shell. */
public final class Pasted {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
  // PowerShell takes typographic quotation marks for plain ones
  private static final Pattern QUOTES = Pattern.compile("['\u2018\u2019\u201a\u201b]");
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N} ._:/@*+=,()\\\\-]");

  private Pasted() {}

  /** A literal string of PowerShell, in which nothing is expanded. */
  public static String quoted(String value) {
    return "'" + QUOTES.matcher(INVISIBLE.matcher(value).replaceAll("")).replaceAll("''") + "'";
  }

  /** Without what a shell could take for more than a name or a number. */
  public static String plain(String value) {
    return UNSAFE.matcher(INVISIBLE.matcher(value).replaceAll("")).replaceAll("");
  }
}
