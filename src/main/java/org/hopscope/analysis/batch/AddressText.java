package org.hopscope.analysis.batch;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The text of a table, by whatever encoding it was saved in. */
final class AddressText {
  private static final int LOOKED_AT = 200;

  private AddressText() {}

  /** By its byte order mark; else UTF-16 where every other byte is none; else UTF-8; else as Windows writes in the west. */
  static char[] of(byte[] file) {
    if (begins(file, 0xEF, 0xBB, 0xBF)) {
      return signs(file, 3, StandardCharsets.UTF_8);
    }
    if (begins(file, 0xFF, 0xFE) || begins(file, 0xFE, 0xFF)) {
      return signs(file, 0, StandardCharsets.UTF_16);
    }
    int high = zeros(file, 0);
    int low = zeros(file, 1);
    if (Math.max(high, low) > Math.min(file.length, LOOKED_AT) / 4) {
      return signs(file, 0, high > low ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    return decoded(file, 0, StandardCharsets.UTF_8.newDecoder())
        .orElseGet(() -> signs(file, 0, Charset.forName("windows-1252")));
  }

  private static char[] signs(byte[] file, int from, Charset charset) {
    return decoded(file, from, charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)).orElseThrow();
  }

  /** By no String, and wiped where it lay in between: a table may hold passwords. Empty where it does not fit. */
  private static Optional<char[]> decoded(byte[] file, int from, CharsetDecoder decoder) {
    double most = Math.ceil((file.length - from) * (double) decoder.maxCharsPerByte()) + 1;
    CharBuffer room = CharBuffer.allocate((int) most);
    boolean fits = !decoder.decode(ByteBuffer.wrap(file, from, file.length - from), room, true).isError()
        && !decoder.flush(room).isError();
    char[] text = Arrays.copyOf(room.array(), fits ? room.position() : 0);
    Arrays.fill(room.array(), '\0');
    return Optional.of(text).filter(_ -> fits);
  }

  private static boolean begins(byte[] file, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (file.length <= i || (file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] file, int from) {
    int zeros = 0;
    for (int i = from; i < Math.min(file.length, LOOKED_AT); i += 2) {
      zeros += file[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
