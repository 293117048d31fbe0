package org.hopscope.protocol.mapi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.hopscope.protocol.Malformed;

/** The payload of Execute and of EcDoRpcExt2: RPC_HEADER_EXT, [MS-OXCRPC] 2.2.2.1, and a ROP buffer, [MS-OXCROPS] 2.2.1. */
final class RopBuffer {
  private static final int COMPRESSED = 0x1;
  private static final int XOR_MAGIC = 0x2;
  private static final int LAST = 0x4;
  private static final int MAGIC = 0xA5;
  private static final int HEADER = 8;

  private RopBuffer() {}

  /** One request, for an object that has no handle yet. */
  static byte[] of(byte[] rop) {
    int size = 2 + rop.length + 4;
    return ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0).putShort((short) LAST).putShort((short) size).putShort((short) size)
        .putShort((short) (2 + rop.length)).put(rop).putInt(-1)
        .array();
  }

  /** The responses, without header and handles. */
  static byte[] responses(byte[] buffer) throws Malformed {
    Body in = new Body(buffer);
    in.skip(2);
    int flags = in.u16();
    int size = in.u16();
    int actual = in.u16();
    if ((flags & COMPRESSED) != 0) {
      throw new Malformed("its ROP buffer is compressed, though that was not asked for");
    }
    if (size != actual) {
      throw new Malformed("its ROP buffer gives itself two sizes, " + size + " and " + actual);
    }
    Body payload = new Body((flags & XOR_MAGIC) == 0 ? in.take(size) : clear(in.take(size)));
    int rops = payload.u16();
    if (rops < 2) {
      throw new Malformed("its RopSize of " + rops + " is less than the field itself");
    }
    return payload.take(rops - 2);
  }

  /** [MS-OXCRPC] 3.1.4.1.1.3. */
  private static byte[] clear(byte[] obscured) {
    for (int i = 0; i < obscured.length; i++) {
      obscured[i] ^= (byte) MAGIC;
    }
    return obscured;
  }
}
