package org.hopscope.protocol.mapi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.hopscope.protocol.Malformed;

/** RopLogon on a private mailbox, [MS-OXCROPS] 2.2.3.1 and [MS-OXCSTOR] 2.2.1.1: the mailbox opens, or not. */
sealed interface Logon {
  /** @param owner whether the account may do everything in it */
  record Open(boolean owner) implements Logon {}

  record Refused(long code) implements Logon {}

  /** ecWrongServer with the name of the right one. */
  record Elsewhere(long code, String server) implements Logon {}

  /** RopBackoff, [MS-OXCROPS] 2.2.15.2: not now. */
  record Later(Duration pause) implements Logon {}

  int ROP = 0xFE;
  int BACK_OFF = 0xF9;
  int TOO_SMALL = 0xFF;
  int PRIVATE = 0x01;
  /** The only flag that a client should set, [MS-OXCSTOR] 2.2.1.1.1. */
  int USE_PER_MDB_REPLID_MAPPING = 0x0100_0000;
  int OWNER_RIGHT = 0x02;
  long WRONG_SERVER = 0x478;

  /** RopId, LogonId, OutputHandleIndex, LogonFlags, OpenFlags, StoreState, Essdn. */
  static byte[] request(String mailboxDn) {
    byte[] dn = (mailboxDn + "\0").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(14 + dn.length).order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) ROP).put((byte) 0).put((byte) 0).put((byte) PRIVATE)
        .putInt(USE_PER_MDB_REPLID_MAPPING).putInt(0).putShort((short) dn.length).put(dn)
        .array();
  }

  static Logon read(byte[] responses) throws Malformed {
    Body in = new Body(responses);
    int rop = in.u8();
    in.skip(1);
    return switch (rop) {
      case ROP -> outcome(in.u32(), in);
      case BACK_OFF -> new Later(Duration.ofMillis(in.u32()));
      case TOO_SMALL -> throw new Malformed("it says that its answer would not fit into the room it was given");
      default -> throw new Malformed("it answers RopLogon with ROP 0x%02X".formatted(rop));
    };
  }

  private static Logon outcome(long code, Body in) throws Malformed {
    if (code == WRONG_SERVER && in.left() > 2) {
      in.skip(2);
      return new Elsewhere(code, in.ascii());
    }
    return code == 0 ? open(in) : new Refused(code);
  }

  /** LogonFlags, 13 folders, ResponseFlags, MailboxGuid, ReplId, ReplGuid, LogonTime, GwartTime, StoreState. */
  private static Logon open(Body in) throws Malformed {
    if ((in.u8() & PRIVATE) == 0) {
      throw new Malformed("it opens public folders instead of a mailbox");
    }
    in.skip(13 * 8);
    int flags = in.u8();
    in.skip(16 + 2 + 16 + 8 + 8 + 4);
    return new Open((flags & OWNER_RIGHT) != 0);
  }
}
