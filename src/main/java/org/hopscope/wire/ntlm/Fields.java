package org.hopscope.wire.ntlm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How NTLM's messages are laid out: fixed fields that point into a payload, [MS-NLMP] 2.2.1. */
final class Fields {
  private static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);

  private Fields() {}

  /** A message of this type that has at least its fixed fields, or empty. */
  static Optional<ByteBuffer> message(byte[] bytes, int type, int least) {
    if (bytes.length < least || !startsWith(bytes) || little(bytes).getInt(8) != type) {
      return Optional.empty();
    }
    return Optional.of(little(bytes));
  }

  private static boolean startsWith(byte[] bytes) {
    return java.util.Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What length and offset at {@code at} point to; empty where they point outside of the message. */
  static Optional<byte[]> payload(ByteBuffer message, int at) {
    int length = Short.toUnsignedInt(message.getShort(at));
    long offset = Integer.toUnsignedLong(message.getInt(at + 4));
    if (length == 0) {
      return Optional.of(new byte[0]);
    }
    if (offset + length > message.capacity()) {
      return Optional.empty();
    }
    byte[] found = new byte[length];
    message.get((int) offset, found);
    return Optional.of(found);
  }

  /** Writes a message: the fixed fields into {@code head}, the payload behind it. */
  static final class Writer {
    private final ByteBuffer head;
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream();

    Writer(int size, int type) {
      head = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
      head.put(SIGNATURE).putInt(type);
    }

    ByteBuffer head() {
      return head;
    }

    void field(int at, byte[] value) {
      head.putShort(at, (short) value.length).putShort(at + 2, (short) value.length)
          .putInt(at + 4, head.capacity() + payload.size());
      payload.writeBytes(value);
    }

    byte[] bytes() {
      byte[] all = java.util.Arrays.copyOf(head.array(), head.capacity() + payload.size());
      System.arraycopy(payload.toByteArray(), 0, all, head.capacity(), payload.size());
      return all;
    }
  }
}
