package org.hopscope.protocol.mapi;

import org.hopscope.protocol.Malformed;

/** Disconnect and Unbind, [MS-OXCMAPIHTTP] 2.2.4.3 and 2.2.5.2: the session is over. */
final class Closed {
  /** UnbindSuccess, [MS-OXNSPI] 2.2.1.2. */
  private static final long UNBOUND = 1;

  private Closed() {}

  /** No auxiliary buffer. */
  static byte[] disconnect() {
    return new byte[4];
  }

  /** Reserved, and no auxiliary buffer. */
  static byte[] unbind() {
    return new byte[8];
  }

  /** @return 0, or the error */
  static long read(byte[] body) throws Malformed {
    Body in = new Body(body);
    long code = in.code();
    in.auxiliary();
    return code == UNBOUND ? 0 : code;
  }
}
