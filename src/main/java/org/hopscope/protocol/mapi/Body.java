package org.hopscope.protocol.mapi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The binary part of an answer, least significant byte first; never read beyond its end. */
final class Body {
  private static final int LONGEST_TEXT = 4096;
  private final ByteBuffer bytes;

  Body(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int u8() throws Malformed {
    return need(1).get() & 0xff;
  }

  int u16() throws Malformed {
    return need(2).getShort() & 0xffff;
  }

  long u32() throws Malformed {
    return need(4).getInt() & 0xffff_ffffL;
  }

  byte[] take(long count) throws Malformed {
    ByteBuffer from = need(count);
    byte[] taken = new byte[(int) count];
    from.get(taken);
    return taken;
  }

  void skip(long count) throws Malformed {
    need(count).position(bytes.position() + (int) count);
  }

  int left() {
    return bytes.remaining();
  }

  /**
   * StatusCode and ErrorCode, with which every body of [MS-OXCMAPIHTTP] 2.2.4 and 2.2.5 begins.
   *
   * @return the first that is not 0: a failure's body ends its codes there
   */
  long code() throws Malformed {
    long status = u32();
    return status == 0 ? u32() : status;
  }

  /** Size and bytes; nothing in it is needed. Some servers leave it away. */
  void auxiliary() throws Malformed {
    if (left() > 0) {
      skip(u32());
    }
  }

  /** Up to its zero byte. */
  String ascii() throws Malformed {
    return text(1, StandardCharsets.ISO_8859_1);
  }

  /** Up to its zero character. */
  String unicode() throws Malformed {
    return text(2, StandardCharsets.UTF_16LE);
  }

  private String text(int width, Charset charset) throws Malformed {
    int start = bytes.position();
    while ((width == 1 ? u8() : u16()) != 0) {
      if (bytes.position() - start > LONGEST_TEXT) {
        throw new Malformed("a text in it is longer than " + LONGEST_TEXT + " bytes");
      }
    }
    return new String(bytes.array(), start, bytes.position() - start - width, charset);
  }

  private ByteBuffer need(long count) throws Malformed {
    if (count < 0 || count > left()) {
      throw new Malformed("it ends " + (count - left()) + " bytes too early");
    }
    return bytes;
  }
}
