package org.hopscope.endpoints;

import org.hopscope.wire.Text;

/** What a stranger wrote, short enough for a sentence. */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  static String of(String text) {
    String line = Text.brief(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
