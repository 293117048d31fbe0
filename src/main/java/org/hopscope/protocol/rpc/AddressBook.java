package org.hopscope.protocol.rpc;

import java.util.UUID;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Octets;

/** NspiBind and NspiUnbind, [MS-OXNSPI] 3.1.4.1: the address book opens, and is closed again. */
final class AddressBook {
  static final int BIND = 0;
  static final int UNBIND = 1;
  /** UnbindSuccess, [MS-OXNSPI] 2.2.1.2. */
  static final long UNBOUND = 1;
  private static final int HANDLE = 20;
  private static final int POINTER = 0x20000;

  /**
   * @param context for NspiUnbind
   * @param code 0, or why not
   */
  record Bound(byte[] context, long code) {}

  private AddressBook() {}

  /** No flags; STAT [MS-OXNSPI] 2.2.8; a GUID for the server to fill. */
  static byte[] bind(long codePage, long locale) {
    return new Writer()
        .u32(0)
        .u32(0).u32(0).u32(0).u32(0).u32(0).u32(0).u32(codePage).u32(locale).u32(locale)
        .u32(POINTER).uuid(new UUID(0, 0))
        .all();
  }

  static Bound bound(byte[] stub) throws Malformed {
    Octets in = new Octets(stub);
    if (in.u32() != 0) {
      in.uuid();
    }
    return new Bound(in.take(HANDLE), in.u32());
  }

  static byte[] unbind(byte[] context) {
    return new Writer().bytes(context).u32(0).all();
  }

  static long unbound(byte[] stub) throws Malformed {
    Octets in = new Octets(stub);
    in.skip(HANDLE);
    return in.u32();
  }
}
