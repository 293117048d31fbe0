package org.hopscope.lab.mapi;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Numbers, least significant byte first, and texts that end with zero. */
final class Bytes {
  private Bytes() {}

  static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static String text(ByteBuffer in) {
    StringBuilder text = new StringBuilder();
    for (byte next = in.get(); next != 0; next = in.get()) {
      text.append((char) next);
    }
    return text.toString();
  }

  /** So many bytes of the request, which begin here. */
  static ByteBuffer take(ByteBuffer in, int count) {
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] taken = new byte[count];
    in.get(taken);
    return little(taken);
  }

  static byte[] numbers(int... values) {
    ByteBuffer bytes = little(new byte[4 * values.length]);
    for (int value : values) {
      bytes.putInt(value);
    }
    return bytes.array();
  }

  static byte[] ascii(String text) {
    return (text + "\0").getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] unicode(String text) {
    return (text + "\0").getBytes(StandardCharsets.UTF_16LE);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
