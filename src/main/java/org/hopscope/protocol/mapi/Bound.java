package org.hopscope.protocol.mapi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.hopscope.protocol.Malformed;

/** The Bind request type, [MS-OXCMAPIHTTP] 2.2.5.1. */
final class Bound {
  private static final int STATE = 36;
  private static final int CODE_PAGE = 1252;
  private static final int LOCALE = 1033;

  private Bound() {}

  /** Flags, HasState, STAT [MS-OXNSPI] 2.2.8 with code page and locales, and no auxiliary buffer. */
  static byte[] request() {
    return ByteBuffer.allocate(4 + 1 + STATE + 4).order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0).put((byte) 1)
        .put(new byte[6 * 4]).putInt(CODE_PAGE).putInt(LOCALE).putInt(LOCALE)
        .putInt(0)
        .array();
  }

  /** @return 0, or why the address book does not open */
  static long read(byte[] body) throws Malformed {
    Body in = new Body(body);
    long code = in.code();
    if (code == 0) {
      in.skip(16);
      in.auxiliary();
    }
    return code;
  }
}
