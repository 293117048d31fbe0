package org.hopscope.protocol.rpc;

import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Octets;

/** EcDoDisconnect, [MS-OXCRPC] 3.1.4.3. */
final class Disconnect {
  static final int OPERATION = 1;
  private static final int HANDLE = 20;

  private Disconnect() {}

  static byte[] stub(byte[] context) {
    return context.clone();
  }

  /** @return the store's error, or 0 */
  static long code(byte[] stub) throws Malformed {
    Octets in = new Octets(stub);
    in.skip(HANDLE);
    return in.u32();
  }
}
