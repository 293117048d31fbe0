package org.hopscope.wire.der;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** As much of DER (X.690) as SPNEGO's tokens and the revocation of certificates need. */
public final class Der {
  public static final int BOOLEAN = 0x01;
  public static final int INTEGER = 0x02;
  public static final int BITS = 0x03;
  public static final int OCTETS = 0x04;
  public static final int NULL = 0x05;
  public static final int OID = 0x06;
  public static final int ENUMERATED = 0x0a;
  public static final int TIME = 0x18;
  public static final int SEQUENCE = 0x30;
  public static final int APPLICATION = 0x60;

  /** An element of any kind. */
  public record Element(int tag, byte[] content) {}

  private Der() {}

  /** The tag of a context-specific, constructed element. */
  public static int context(int number) {
    return 0xa0 | number;
  }

  /** The tag of one that is primitive. */
  public static int primitive(int number) {
    return 0x80 | number;
  }

  public static byte[] element(int tag, byte[]... contents) {
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
  public static final class Reader {
    private final ByteBuffer in;

    public Reader(byte[] bytes) {
      in = ByteBuffer.wrap(bytes);
    }

    /** The content of the next element, when it has this tag; otherwise nothing is read. */
    public Optional<byte[]> take(int tag) {
      return in.hasRemaining() && Byte.toUnsignedInt(in.get(in.position())) == tag
          ? next().map(Element::content) : Optional.empty();
    }

    /** The next element, whatever it is. */
    public Optional<Element> next() {
      if (!in.hasRemaining()) {
        return Optional.empty();
      }
      int begin = in.position();
      try {
        int tag = Byte.toUnsignedInt(in.get());
        int length = length();
        if (length >= 0 && length <= in.remaining()) {
          byte[] content = new byte[length];
          in.get(content);
          return Optional.of(new Element(tag, content));
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
