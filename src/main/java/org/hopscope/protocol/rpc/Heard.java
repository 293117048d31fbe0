package org.hopscope.protocol.rpc;

import java.util.Arrays;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Octets;

/** What a server says in connection-oriented RPC, one PDU of it. */
sealed interface Heard {
  record Steering(Rts rts) implements Heard {}

  /**
   * The interface is there, or not (C706 12.6.4.4).
   *
   * @param result 0 is acceptance
   */
  record BindAck(long callId, int result, int reason) implements Heard {}

  /** C706 12.6.4.5, with the reasons of [MS-RPCE] 2.2.2.5. */
  record BindNak(long callId, int reason) implements Heard {}

  /** A fragment of a call's results. */
  record Response(long callId, boolean first, boolean last, byte[] stub) implements Heard {}

  /** The call was not carried out (C706 12.6.4.7). */
  record Refusal(long callId, long status) implements Heard {}

  /** @param whole exactly one PDU */
  static Heard read(byte[] whole) throws Malformed {
    Octets in = new Octets(whole);
    Header header = Header.read(in);
    if (header.length() != whole.length) {
      throw new Malformed("it gives itself a length of " + header.length() + " bytes and has " + whole.length);
    }
    return switch (header.type()) {
      case Header.RTS -> new Steering(Rts.read(in));
      case Header.BIND_ACK -> bindAck(header.callId(), in);
      case Header.BIND_NAK -> new BindNak(header.callId(), in.u16());
      case Header.RESPONSE -> response(header, in);
      case Header.FAULT -> refusal(header.callId(), in);
      default -> throw new Malformed("it is of type " + header.type() + ", which no server sends here");
    };
  }

  private static Heard bindAck(long callId, Octets in) throws Malformed {
    in.skip(8);
    in.skip(in.u16());
    in.align(4);
    int results = in.u8();
    in.skip(3);
    if (results != 1) {
      throw new Malformed("it answers for " + results + " interfaces, and one was asked for");
    }
    BindAck ack = new BindAck(callId, in.u16(), in.u16());
    Syntax accepted = Syntax.read(in);
    if (ack.result() == 0 && !accepted.equals(Syntax.NDR)) {
      throw new Malformed("it accepts a transfer syntax that was not offered");
    }
    return ack;
  }

  private static Heard response(Header header, Octets in) throws Malformed {
    in.skip(8);
    byte[] rest = in.take(in.left());
    return new Response(header.callId(), header.isFirst(), header.isLast(), stub(header, rest));
  }

  /** Without the verifier behind it: pad, eight bytes that tell the pad's length, token (C706 13.2.6). */
  private static byte[] stub(Header header, byte[] rest) throws Malformed {
    if (header.authLength() == 0) {
      return rest;
    }
    int end = rest.length - header.authLength() - 8;
    if (end < 0) {
      throw new Malformed("its verifier begins before its content");
    }
    int pad = rest[end + 2] & 0xff;
    if (pad > end) {
      throw new Malformed("it is padded with more bytes than it has");
    }
    return Arrays.copyOf(rest, end - pad);
  }

  private static Heard refusal(long callId, Octets in) throws Malformed {
    in.skip(8);
    return new Refusal(callId, in.u32());
  }
}
