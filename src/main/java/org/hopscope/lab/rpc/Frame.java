package org.hopscope.lab.rpc;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** One PDU (C706 12.6), as it is on the wire. */
record Frame(int type, int callId, int authLength, byte[] whole) {
  static final int REQUEST = 0;
  static final int RESPONSE = 2;
  static final int FAULT = 3;
  static final int BIND = 11;
  static final int BIND_ACK = 12;
  static final int BIND_NAK = 13;
  static final int AUTH3 = 16;
  static final int RTS = 20;
  private static final int HEADER = 16;

  static Frame read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    byte[] head = new byte[HEADER];
    in.readFully(head);
    ByteBuffer header = little(head);
    int length = header.getShort(8) & 0xffff;
    if (head[0] != 5 || length < HEADER) {
      throw new IOException("not an RPC PDU");
    }
    byte[] whole = Arrays.copyOf(head, length);
    in.readFully(whole, HEADER, length - HEADER);
    return of(whole);
  }

  static Frame of(byte[] whole) {
    ByteBuffer header = little(whole);
    return new Frame(whole[2], header.getInt(12), header.getShort(10) & 0xffff, whole);
  }

  ByteBuffer body() {
    return little(Arrays.copyOfRange(whole, HEADER, whole.length));
  }

  /** Of its verifier; of no length when it has none. */
  byte[] token() {
    return Arrays.copyOfRange(whole, whole.length - authLength, whole.length);
  }

  /** The same PDU with a verifier behind it: eight bytes, and a token. */
  static byte[] signed(byte[] pdu, byte[] trailer, byte[] token) {
    byte[] aligned = aligned(4, pdu);
    byte[] end = trailer.clone();
    end[2] += (byte) (aligned.length - pdu.length);
    byte[] whole = join(aligned, end, token);
    little(whole).putShort(8, (short) whole.length).putShort(10, (short) token.length);
    return whole;
  }

  static byte[] of(int type, int callId, byte[] body) {
    return little(new byte[HEADER + body.length])
        .put(new byte[]{5, 0, (byte) type, 3, 0x10, 0, 0, 0})
        .putShort((short) (HEADER + body.length)).putShort((short) 0).putInt(callId)
        .put(body)
        .array();
  }

  /** [MS-RPCH] 2.2.3.6, with commands as they are written. */
  static byte[] rts(int flags, int commands, byte[] written) {
    return of(RTS, 0, little(new byte[4 + written.length])
        .putShort((short) flags).putShort((short) commands).put(written).array());
  }

  static byte[] numbers(int... values) {
    ByteBuffer bytes = little(new byte[4 * values.length]);
    for (int value : values) {
      bytes.putInt(value);
    }
    return bytes.array();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** Filled up to a multiple of so many bytes, as NDR aligns what comes next (C706 14.2.2). */
  static byte[] aligned(int multiple, byte[]... parts) {
    byte[] all = join(parts);
    return Arrays.copyOf(all, (all.length + multiple - 1) / multiple * multiple);
  }

  static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
