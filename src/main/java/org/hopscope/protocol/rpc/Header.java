package org.hopscope.protocol.rpc;

import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Octets;

/**
 * The sixteen bytes that begin every PDU (C706 12.6.3.1). Ours are little-endian, and so must be what
 * comes back: Exchange runs on no other machine.
 *
 * @param length of the whole PDU (frag_length)
 * @param authLength of the token at its end, without the eight bytes before it
 */
record Header(int type, int flags, int length, int authLength, long callId) {
  static final int SIZE = 16;
  static final int REQUEST = 0;
  static final int RESPONSE = 2;
  static final int FAULT = 3;
  static final int BIND = 11;
  static final int BIND_ACK = 12;
  static final int BIND_NAK = 13;
  static final int AUTH3 = 16;
  static final int RTS = 20;
  static final int FIRST = 1;
  static final int LAST = 2;
  static final int WHOLE = FIRST | LAST;
  private static final int VERSION = 5;
  private static final int SECURITY_TRAILER = 8;
  private static final long LITTLE_ENDIAN_ASCII_IEEE = 0x10;

  static Header read(Octets in) throws Malformed {
    int version = in.u8();
    int minor = in.u8();
    if (version != VERSION || minor > 1) {
      throw new Malformed("it is of RPC version " + version + "." + minor + " instead of 5.0");
    }
    int type = in.u8();
    int flags = in.u8();
    long representation = in.u32();
    if ((representation & 0xf0) != LITTLE_ENDIAN_ASCII_IEEE) {
      throw new Malformed("its numbers are not little-endian");
    }
    Header header = new Header(type, flags, in.u16(), in.u16(), in.u32());
    header.check();
    return header;
  }

  private void check() throws Malformed {
    int tail = authLength == 0 ? 0 : authLength + SECURITY_TRAILER;
    if (length < SIZE + tail) {
      throw new Malformed("it gives itself a length of " + length + " bytes, which is less than its own header");
    }
  }

  boolean isFirst() {
    return (flags & FIRST) != 0;
  }

  boolean isLast() {
    return (flags & LAST) != 0;
  }

  /** A whole PDU in one fragment. */
  static byte[] before(int type, long callId, byte[] body) {
    return before(type, callId, body, 0);
  }

  /** @param body with its verifier, whose token has so many bytes */
  static byte[] before(int type, long callId, byte[] body, int authLength) {
    return new Writer()
        .u8(VERSION).u8(0).u8(type).u8(WHOLE).u32(LITTLE_ENDIAN_ASCII_IEEE)
        .u16(SIZE + body.length).u16(authLength).u32(callId)
        .bytes(body)
        .all();
  }
}
