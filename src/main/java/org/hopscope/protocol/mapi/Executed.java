package org.hopscope.protocol.mapi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.hopscope.protocol.Malformed;

/**
 * The Execute request type, [MS-OXCMAPIHTTP] 2.2.4.2.
 *
 * @param code 0, or why nothing was executed
 */
record Executed(long code, byte[] ropBuffer) {
  /** NoCompression and NoXorMagic, [MS-OXCRPC] 3.1.4.2. */
  private static final int PLAIN = 0x3;
  private static final int ROOM = 0x1_0008;

  /** Flags, RopBuffer with its size, MaxRopOut, and no auxiliary buffer. */
  static byte[] request(byte[] ropBuffer) {
    return ByteBuffer.allocate(4 * 4 + ropBuffer.length).order(ByteOrder.LITTLE_ENDIAN)
        .putInt(PLAIN).putInt(ropBuffer.length).put(ropBuffer).putInt(ROOM).putInt(0)
        .array();
  }

  static Executed read(byte[] body) throws Malformed {
    Body in = new Body(body);
    long code = in.code();
    if (code != 0) {
      return new Executed(code, new byte[0]);
    }
    in.skip(4);
    byte[] ropBuffer = in.take(in.u32());
    in.auxiliary();
    return new Executed(0, ropBuffer);
  }
}
