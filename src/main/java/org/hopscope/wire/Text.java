package org.hopscope.wire;

/** Text that a server wrote, on its way to a person, and text of ours on its way to a server. */
public final class Text {
  private static final int MAX_SHOWN = 300;

  private Text() {}

  /** One line, without control characters, of a length that can be read. */
  public static String brief(String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+", " ").strip();
    return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "…";
  }

  public static String forXml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A header carries ASCII only (RFC 9110 5.5); what it cannot carry becomes a question mark. */
  public static String forHeader(String text) {
    return text.replaceAll("[^\\x20-\\x7e]", "?");
  }
}
