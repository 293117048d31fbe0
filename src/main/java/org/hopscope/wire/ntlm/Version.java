package org.hopscope.wire.ntlm;

import java.nio.ByteBuffer;

/** VERSION, [MS-NLMP] 2.2.2.10: Windows 10.0, NTLMSSP revision 15. Nothing depends on it. */
final class Version {
  private static final byte[] WINDOWS_10 = {10, 0, 0x63, 0x45, 0, 0, 0, 15};

  private Version() {}

  static void put(ByteBuffer head, int at, int flags) {
    if (Flags.has(flags, Flags.VERSION)) {
      head.put(at, WINDOWS_10);
    }
  }
}
