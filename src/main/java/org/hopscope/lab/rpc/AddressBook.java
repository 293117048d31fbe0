package org.hopscope.lab.rpc;

import java.nio.ByteBuffer;

/** The NSPI interface, [MS-OXNSPI] 3.1.4.1: it is bound and unbound. */
record AddressBook(boolean closed) {
  private static final int BIND = 0;
  private static final int UNBIND = 1;
  private static final int UNBOUND = 1;
  private static final int LOGON_FAILED = 0x8004_0111;

  BackEnd.Call call(int operation) {
    return switch (operation) {
      case BIND -> this::bind;
      case UNBIND -> handle -> Frame.join(new byte[20], Frame.numbers(UNBOUND));
      default -> null;
    };
  }

  private byte[] bind(ByteBuffer parameters) {
    byte[] guid = closed ? new byte[0] : Frame.numbers(1, 2, 3, 4);
    byte[] handle = closed ? new byte[20] : Frame.numbers(0, 5, 6, 7, 8);
    return Frame.join(Frame.numbers(closed ? 0 : 0x2_0000), guid, handle, Frame.numbers(closed ? LOGON_FAILED : 0));
  }
}
