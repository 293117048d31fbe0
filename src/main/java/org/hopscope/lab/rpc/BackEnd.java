package org.hopscope.lab.rpc;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** A client's connection to the mailbox server: which interface it is bound to, and the calls. */
final class BackEnd {
  private static final byte[] NDR = uuid("045d888aeb1cc9119fe808002b104860", 2);
  private static final int ACCESS_DENIED = 5;
  private static final int OPERATION_OUT_OF_RANGE = 0x1C01_0002;
  private static final int AUTHENTICATION_NOT_RECOGNISED = 8;

  private final Map<ByteBuffer, IntFunction<Call>> interfaces;
  private final Flaw flaw;
  private final Guard guard;
  private IntFunction<Call> bound = operation -> null;

  /** What an operation does with its parameters. */
  @FunctionalInterface
  interface Call {
    byte[] results(ByteBuffer parameters);
  }

  BackEnd(MailStore store, AddressBook book, Guard guard, Flaw flaw) {
    this.guard = guard;
    this.interfaces = Map.of(
        ByteBuffer.wrap(uuid("00dbf1a447ca6710b31f00dd010662da", 0x51_0000)), store::call,
        ByteBuffer.wrap(uuid("185accf564421a108c5908002b2f8426", 56)), book::call);
    this.flaw = flaw;
  }

  /** Empty for what is not answered. A refusal is never encrypted. */
  Optional<byte[]> answer(Frame frame) {
    return switch (frame.type()) {
      case Frame.BIND -> Optional.of(frame.authLength() == 0 ? bind(frame) : guard.challenge(frame, bind(frame)));
      case Frame.AUTH3 -> {
        guard.hear(frame);
        yield Optional.empty();
      }
      default -> Optional.of(frame.authLength() == 0 ? call(frame) : sealed(frame));
    };
  }

  private byte[] sealed(Frame frame) {
    Optional<Frame> opened = guard.isSignedIn() ? guard.open(frame) : Optional.empty();
    return opened.map(this::call).map(pdu -> pdu[2] == Frame.RESPONSE ? guard.seal(pdu) : pdu)
        .orElseGet(() -> Frame.of(Frame.FAULT, frame.callId(), Frame.numbers(32, 0, ACCESS_DENIED, 0)));
  }

  /** C706 12.6.4.3: the one interface of the first context. */
  private byte[] bind(Frame frame) {
    if (flaw == Flaw.BIND_NAK) {
      return Frame.of(Frame.BIND_NAK, frame.callId(), new byte[]{AUTHENTICATION_NOT_RECOGNISED, 0, 1, 5, 0});
    }
    byte[] asked = new byte[NDR.length];
    frame.body().get(16, asked);
    IntFunction<Call> found = interfaces.get(ByteBuffer.wrap(asked));
    bound = found == null ? bound : found;
    return Frame.of(Frame.BIND_ACK, frame.callId(), Frame.join(
        Frame.numbers(0x10b8_10b8, 0x39c8),
        new byte[]{5, 0, '6', '0', '0', '1', 0, 0},
        Frame.numbers(1, found == null ? 0x0001_0002 : 0),
        found == null ? new byte[NDR.length] : NDR));
  }

  private byte[] call(Frame frame) {
    Call call = bound.apply(frame.body().getShort(6));
    boolean denied = flaw == Flaw.ACCESS_DENIED || flaw == Flaw.ANONYMOUS_DENIED && !guard.isSignedIn();
    if (denied || call == null) {
      int status = call == null ? OPERATION_OUT_OF_RANGE : ACCESS_DENIED;
      return Frame.of(Frame.FAULT, frame.callId(), Frame.numbers(32, 0, status, 0));
    }
    byte[] results = call.results(frame.body().slice(8, frame.body().limit() - 8).order(frame.body().order()));
    byte[] whole = Frame.of(Frame.RESPONSE, frame.callId(), Frame.join(Frame.numbers(results.length, 0), results));
    if (flaw == Flaw.WRONG_LENGTH) {
      whole[8] = 9;
      whole[9] = 0;
    }
    return whole;
  }

  private static byte[] uuid(String hex, int version) {
    return Frame.join(java.util.HexFormat.of().parseHex(hex), Frame.numbers(version));
  }
}
