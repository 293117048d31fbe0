package org.hopscope.lab.mapi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A ROP buffer, [MS-OXCROPS] 2.2.1, with RopLogon in it: the only operation that is known here. */
record Rops(Map<String, String> names, Flaw flaw) {
  private static final int LOGON = 0xFE;
  private static final int BACK_OFF = 0xF9;
  private static final int PRIVATE = 1;
  private static final int UNKNOWN_USER = 0x3EB;
  private static final int NOT_SUPPORTED = 0x8004_0102;
  private static final int HANDLE = 0x0000_002A;
  private static final byte OWNER = 0x07;

  /** @param buffer with its RPC_HEADER_EXT */
  byte[] answer(ByteBuffer buffer) {
    Bytes.take(buffer, 4);
    int size = buffer.getShort() & 0xffff;
    ByteBuffer payload = Bytes.take(Bytes.take(buffer, 2 + size).position(2), size);
    int ropSize = payload.getShort() & 0xffff;
    ByteBuffer rops = Bytes.take(payload, ropSize - 2);
    Bytes.take(payload, 4);
    byte[] response = rop(rops);
    int length = 2 + response.length;
    byte[] prefix = Bytes.little(new byte[2]).putShort((short) length).array();
    return Bytes.join(MailStore.header(length + 4), prefix, response, Bytes.numbers(HANDLE));
  }

  private byte[] rop(ByteBuffer request) {
    int rop = request.get() & 0xff;
    request.get();
    byte handleIndex = request.get();
    if (flaw == Flaw.BACK_OFF) {
      return Bytes.join(new byte[]{(byte) BACK_OFF, 0}, Bytes.numbers(30_000), new byte[]{0, 0, 0});
    }
    if (rop != LOGON) {
      return failure(rop, handleIndex, NOT_SUPPORTED);
    }
    byte flags = request.get();
    Bytes.take(request, 2 * 4);
    ByteBuffer dn = Bytes.take(request, request.getShort() & 0xffff);
    return logon(handleIndex, flags, Bytes.text(dn).toLowerCase(Locale.ROOT));
  }

  private byte[] logon(byte handleIndex, byte flags, String dn) {
    if (flaw == Flaw.WRONG_SERVER) {
      byte[] server = "/o=Practice/cn=Servers/cn=MAIL02\0".getBytes(StandardCharsets.US_ASCII);
      return Bytes.join(failure(LOGON, handleIndex, flaw.logonCode()), new byte[]{flags, (byte) server.length}, server);
    }
    if (flaw.logonCode() != 0) {
      return failure(LOGON, handleIndex, flaw.logonCode());
    }
    return names.containsKey(dn) && (flags & PRIVATE) != 0
        ? opened(handleIndex, flags, dn) : failure(LOGON, handleIndex, UNKNOWN_USER);
  }

  private static byte[] failure(int rop, byte handleIndex, int code) {
    return Bytes.join(new byte[]{(byte) rop, handleIndex}, Bytes.numbers(code));
  }

  /** [MS-OXCROPS] 2.2.3.1.2: thirteen folders, the mailbox, the replica, the time. */
  private static byte[] opened(byte handleIndex, byte flags, String dn) {
    UUID mailbox = UUID.nameUUIDFromBytes(dn.getBytes(StandardCharsets.US_ASCII));
    ByteBuffer rest = Bytes.little(new byte[1 + 13 * 8 + 1 + 16 + 2 + 16 + 8 + 8 + 4]).put(flags);
    for (int folder = 1; folder <= 13; folder++) {
      rest.putLong((long) folder << 16 | 1);
    }
    rest.put(OWNER).putLong(mailbox.getMostSignificantBits()).putLong(mailbox.getLeastSignificantBits())
        .putShort((short) 1);
    return Bytes.join(new byte[]{(byte) LOGON, handleIndex}, Bytes.numbers(0), rest.array());
  }
}
