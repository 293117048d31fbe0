package org.hopscope.lab.rpc;

import java.util.Arrays;
import java.util.Optional;
import org.hopscope.lab.windows.Accounts;
import org.hopscope.lab.windows.Dialogue;
import org.hopscope.lab.windows.NtlmSeat;
import org.hopscope.lab.windows.NtlmTalk;
import org.hopscope.wire.ntlm.Session;

/** The server's part in a sign-in by NTLM at the level of RPC, and the encryption after it ([MS-RPCE] 2.2.2.11). */
final class Guard {
  private static final int TRAILER = 8;
  private static final int SIGNATURE = 16;
  private static final int CLEAR = 24;
  private static final byte[] END = {10, 6, 0, 0, 0, 0, 0, 0};

  private final NtlmSeat seat;
  private final Dialogue talk;
  private Optional<Session> in = Optional.empty();
  private Optional<Session> out = Optional.empty();

  Guard(Accounts accounts) {
    seat = new NtlmSeat(accounts, NtlmSeat.Protection.ALLOWED);
    talk = new NtlmTalk(seat);
  }

  boolean isSignedIn() {
    return in.isPresent();
  }

  /** The bind_ack with the challenge behind it. */
  byte[] challenge(Frame bind, byte[] ack) {
    return talk.hear(bind.token(), Optional.empty()) instanceof Dialogue.Said.GoOn(byte[] token)
        ? Frame.signed(ack, END, token) : ack;
  }

  void hear(Frame auth3) {
    if (talk.hear(auth3.token(), Optional.empty()) instanceof Dialogue.Said.Admitted) {
      in = Optional.of(new Session(seat.sessionKey(), Session.Way.TO_SERVER));
      out = Optional.of(new Session(seat.sessionKey(), Session.Way.TO_CLIENT));
    }
  }

  /** Empty when it was tampered with, or comes from somebody else. */
  Optional<Frame> open(Frame request) {
    byte[] whole = request.whole().clone();
    int end = whole.length - TRAILER - SIGNATURE;
    byte[] plain = in.orElseThrow().unseal(Arrays.copyOfRange(whole, CLEAR, end));
    System.arraycopy(plain, 0, whole, CLEAR, plain.length);
    byte[] expected = in.get().sign(Arrays.copyOf(whole, whole.length - SIGNATURE));
    return Arrays.equals(expected, 0, SIGNATURE, whole, whole.length - SIGNATURE, whole.length)
        ? Optional.of(Frame.of(whole)) : Optional.empty();
  }

  byte[] seal(byte[] response) {
    int padding = (16 - (response.length - CLEAR) % 16) % 16;
    byte[] end = END.clone();
    end[2] = (byte) padding;
    byte[] whole = Frame.signed(Arrays.copyOf(response, response.length + padding), end, new byte[SIGNATURE]);
    int last = whole.length - TRAILER - SIGNATURE;
    byte[] plain = whole.clone();
    byte[] sealed = out.orElseThrow().seal(Arrays.copyOfRange(plain, CLEAR, last));
    byte[] signature = out.get().sign(Arrays.copyOf(plain, plain.length - SIGNATURE));
    System.arraycopy(sealed, 0, whole, CLEAR, sealed.length);
    System.arraycopy(signature, 0, whole, whole.length - SIGNATURE, SIGNATURE);
    return whole;
  }
}
