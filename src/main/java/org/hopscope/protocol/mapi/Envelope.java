package org.hopscope.protocol.mapi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hopscope.protocol.Malformed;

/**
 * What an answer's content is made of, [MS-OXCMAPIHTTP] 2.2.2.2 and 2.2.7: PROCESSING, PENDING as often as
 * it takes, DONE, further headers, an empty line and the binary body.
 *
 * @param headers that were not known when the answer began; their names in any case
 */
record Envelope(Map<String, String> headers, byte[] body) {
  private static final String PROCESSING = "PROCESSING";
  private static final String PENDING = "PENDING";
  private static final String DONE = "DONE";
  private static final int LONGEST_LINE = 8192;
  private static final int MOST_HEADERS = 100;

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  static Envelope read(byte[] content) throws Malformed {
    Lines lines = new Lines(content);
    String first = lines.next();
    if (!first.equals(PROCESSING)) {
      throw new Malformed(first.equals(DONE) || first.equals(PENDING)
          ? "it says " + first + " before PROCESSING"
          : "it does not begin with PROCESSING");
    }
    String tag = lines.next();
    while (tag.equals(PENDING)) {
      tag = lines.next();
    }
    if (!tag.equals(DONE)) {
      throw new Malformed("after PROCESSING comes neither PENDING nor DONE");
    }
    return new Envelope(headers(lines), lines.rest());
  }

  /** Whether the server had begun and was still at work when the answer broke off. */
  static boolean isUnfinished(byte[] content) {
    Lines lines = new Lines(content);
    try {
      return lines.next().equals(PROCESSING) && !lines.last().equals(DONE);
    } catch (Malformed early) {
      return false;
    }
  }

  private static Map<String, String> headers(Lines lines) throws Malformed {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      int colon = line.indexOf(':');
      if (colon < 1 || headers.size() == MOST_HEADERS) {
        throw new Malformed(
            colon < 1 ? "after DONE comes a line that is no header" : "after DONE come too many headers");
      }
      headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    return headers;
  }

  /** Lines that end with CR and LF, before what is no text. */
  private static final class Lines {
    private final byte[] content;
    private int at;

    Lines(byte[] content) {
      this.content = content;
    }

    String next() throws Malformed {
      int end = at;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      if (end == content.length || end - at > LONGEST_LINE) {
        throw new Malformed(
            end == content.length ? "it ends before DONE and its headers" : "a line in it does not end");
      }
      int cut = end > at && content[end - 1] == '\r' ? end - 1 : end;
      String line = new String(content, at, cut - at, StandardCharsets.ISO_8859_1);
      at = end + 1;
      return line;
    }

    /** The last of the leading tags. */
    String last() throws Malformed {
      String tag = PENDING;
      while (at < content.length && tag.equals(PENDING)) {
        tag = next();
      }
      return tag;
    }

    byte[] rest() {
      return Arrays.copyOfRange(content, at, content.length);
    }
  }
}
