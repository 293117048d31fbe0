package org.hopscope.protocol.rpc;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The parameters of EcDoConnectEx, [MS-OXCRPC] 3.1.4.1, that are not always the same.
 *
 * @param userDn of the mailbox
 * @param connectionModulus any number that stays the same for a DN
 * @param codePage in which strings come that are not Unicode
 * @param clientVersion in three words, [MS-OXCRPC] 3.2.4.1.3.1
 */
record Connect(String userDn, long connectionModulus, long codePage, long locale, List<Integer> clientVersion) {
  static final int OPERATION = 10;
  private static final long NO_LINK = 0xFFFF_FFFFL;
  private static final long LARGEST_AUXILIARY = 0x1008;

  byte[] stub() {
    Writer out = new Writer();
    string(out, userDn);
    out.align(4)
        .u32(0).u32(connectionModulus).u32(0).u32(codePage).u32(locale).u32(locale).u32(NO_LINK)
        .u16(1);
    clientVersion.forEach(out::u16);
    return out.align(4).u32(0)
        .u32(0).u32(0)
        .u32(LARGEST_AUXILIARY)
        .all();
  }

  /** Conformant and varying, C706 14.3.4.2: room, offset, length; the end is marked. */
  private static void string(Writer out, String text) {
    byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
    out.u32(bytes.length).u32(0).u32(bytes.length).bytes(bytes);
  }
}
