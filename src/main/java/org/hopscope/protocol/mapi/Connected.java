package org.hopscope.protocol.mapi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.hopscope.protocol.Malformed;

/**
 * The Connect request type, [MS-OXCMAPIHTTP] 2.2.4.1.
 *
 * @param code 0, or why the session is not opened
 * @param displayName of the mailbox's owner
 */
record Connected(long code, String displayName) {
  private static final int CODE_PAGE = 1252;
  private static final int LOCALE = 1033;

  /** UserDn, Flags, DefaultCodePage, LcidSort, LcidString, and no auxiliary buffer. */
  static byte[] request(String userDn) {
    byte[] dn = (userDn + "\0").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(dn.length + 5 * 4).order(ByteOrder.LITTLE_ENDIAN)
        .put(dn).putInt(0).putInt(CODE_PAGE).putInt(LOCALE).putInt(LOCALE).putInt(0)
        .array();
  }

  static Connected read(byte[] body) throws Malformed {
    Body in = new Body(body);
    long code = in.code();
    if (code != 0) {
      return new Connected(code, "");
    }
    in.skip(3 * 4);
    in.ascii();
    String displayName = in.unicode();
    in.auxiliary();
    return new Connected(0, displayName);
  }
}
