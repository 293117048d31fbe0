package org.hopscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One line of input, of which no copy stays behind. */
public final class PasswordLine {
  private static final int LONGEST = 4096;

  private PasswordLine() {}

  /** The next line in UTF-8, without its end; empty when there is none. The caller wipes it. */
  public static char[] read(InputStream in) {
    byte[] line = new byte[LONGEST];
    try {
      int length = readInto(line, in);
      CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(line, 0, length));
      char[] chars = new char[decoded.remaining()];
      decoded.get(chars);
      Arrays.fill(decoded.array(), '\0');
      return chars;
    } catch (IOException unreadable) {
      return new char[0];
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  private static int readInto(byte[] line, InputStream in) throws IOException {
    int length = 0;
    int next = in.read();
    while (next >= 0 && next != '\n' && length < line.length) {
      line[length++] = (byte) next;
      next = in.read();
    }
    return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
  }
}
