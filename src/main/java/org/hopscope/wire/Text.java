package org.hopscope.wire;

/** Text that a server wrote, on its way to a person. */
public final class Text {
  private static final int MAX_SHOWN = 300;

  private Text() {}

  /** One line, without control characters, of a length that can be read. */
  public static String brief(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "…";
  }
}
