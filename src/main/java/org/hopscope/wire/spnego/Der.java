package org.hopscope.wire.spnego;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** As much of DER (X.690) as SPNEGO's tokens are made of. */
final class Der {
  static final int OCTETS = 0x04;
  static final int OID = 0x06;
  static final int ENUMERATED = 0x0a;
  static final int SEQUENCE = 0x30;
  static final int APPLICATION = 0x60;

  private Der() {}

  /** The tag of a context-specific, constructed element. */
  static int context(int number) {
    return 0xa0 | number;
  }

  static byte[] element(int tag, byte[]... contents) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : contents) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    length(out, content.size());
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  private static void length(ByteArrayOutputStream out, int length) {
    if (length < 0x80) {
      out.write(length);
      return;
    }
    int bytes = (39 - Integer.numberOfLeadingZeros(length)) / 8;
    out.write(0x80 | bytes);
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      out.write(length >>> shift);
    }
  }

  /** Reads elements one after the other; what does not fit reads as the end. */
  static final class Reader {
    private final ByteBuffer in;

    Reader(byte[] bytes) {
      in = ByteBuffer.wrap(bytes);
    }

    /** The content of the next element, when it has this tag; otherwise nothing is read. */
    Optional<byte[]> take(int tag) {
      if (!in.hasRemaining() || Byte.toUnsignedInt(in.get(in.position())) != tag) {
        return Optional.empty();
      }
      int begin = in.position();
      try {
        in.get();
        int length = length();
        if (length >= 0 && length <= in.remaining()) {
          byte[] content = new byte[length];
          in.get(content);
          return Optional.of(content);
        }
      } catch (BufferUnderflowException cutShort) {
        // told by the empty answer
      }
      in.position(begin);
      return Optional.empty();
    }

    private int length() {
      int first = Byte.toUnsignedInt(in.get());
      if (first < 0x80) {
        return first;
      }
      int bytes = first & 0x7f;
      if (bytes == 0 || bytes > 3) {
        return -1;
      }
      int length = 0;
      for (int i = 0; i < bytes; i++) {
        length = length << 8 | Byte.toUnsignedInt(in.get());
      }
      return length;
    }
  }
}
