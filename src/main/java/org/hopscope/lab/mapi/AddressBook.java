package org.hopscope.lab.mapi;

import java.nio.ByteBuffer;

/** The bodies of nspi, [MS-OXCMAPIHTTP] 2.2.5, as far as it is bound and unbound. */
record AddressBook(boolean closed) {
  private static final int STATE = 36;
  private static final int UNBOUND = 1;
  private static final int LOGON_FAILED = 0x8004_0111;

  byte[] bind(ByteBuffer request) {
    Bytes.take(request, 4);
    Bytes.take(request, request.get() == 0 ? 0 : STATE);
    Bytes.take(request, request.getInt());
    return closed
        ? Bytes.numbers(0, LOGON_FAILED, 0, 0, 0, 0, 0)
        : Bytes.numbers(0, 0, 0x11, 0x22, 0x33, 0x44, 0);
  }

  byte[] unbind(ByteBuffer request) {
    Bytes.take(request, 4);
    Bytes.take(request, request.getInt());
    return Bytes.numbers(0, UNBOUND, 0);
  }
}
