package org.hopscope.analysis.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a table, by whatever encoding it was saved in. */
final class AddressText {
  private static final int LOOKED_AT = 200;

  private AddressText() {}

  /** By its byte order mark; else UTF-16 where every other byte is none; else UTF-8; else as Windows writes in the west. */
  static String of(byte[] file) {
    if (begins(file, 0xEF, 0xBB, 0xBF)) {
      return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
    }
    if (begins(file, 0xFF, 0xFE) || begins(file, 0xFE, 0xFF)) {
      return new String(file, StandardCharsets.UTF_16);
    }
    int high = zeros(file, 0);
    int low = zeros(file, 1);
    if (Math.max(high, low) > Math.min(file.length, LOOKED_AT) / 4) {
      return new String(file, high > low ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException older) {
      return new String(file, Charset.forName("windows-1252"));
    }
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
