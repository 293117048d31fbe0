package org.hopscope.lab.windows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hopscope.wire.ntlm.Session;
import org.hopscope.wire.spnego.InitToken;
import org.hopscope.wire.spnego.Mechanism;
import org.hopscope.wire.spnego.ResponseToken;
import org.hopscope.wire.spnego.ResponseToken.State;

/** Negotiate, RFC 4178: with a ticket where the server has a key in a domain, else with NTLM in it. */
public final class NegotiateTalk implements Dialogue {
  private final NtlmSeat seat;
  private final Doorman doorman;
  private List<Mechanism> offered = List.of();

  public NegotiateTalk(NtlmSeat seat) {
    this(seat, (token, endPoint) -> false);
  }

  /** @param doorman takes the tickets */
  public NegotiateTalk(NtlmSeat seat, Doorman doorman) {
    this.seat = seat;
    this.doorman = doorman;
  }

  @Override
  public Said hear(byte[] token, Optional<byte[]> endPoint) {
    return InitToken.parse(token).map(init -> isTicket(init) ? byTicket(init, endPoint) : first(init))
        .or(() -> ResponseToken.parse(token).map(response -> last(response, endPoint)))
        .orElseGet(Said.Refused::new);
  }

  private static boolean isTicket(InitToken init) {
    return init.token().isPresent() && init.mechanisms().stream().limit(1).anyMatch(Mechanism.KERBEROS::equals);
  }

  private Said byTicket(InitToken init, Optional<byte[]> endPoint) {
    return doorman.admits(init.token().orElseThrow(), endPoint) ? new Said.Admitted() : new Said.Refused();
  }

  private Said first(InitToken init) {
    offered = init.mechanisms();
    if (!offered.contains(Mechanism.NTLM)) {
      return new Said.Refused();
    }
    Optional<byte[]> challenge = init.token().filter(t -> offered.getFirst() == Mechanism.NTLM).map(seat::challenge);
    return new Said.GoOn(new ResponseToken(
        Optional.of(State.INCOMPLETE), Optional.of(Mechanism.NTLM), challenge, Optional.empty()).bytes());
  }

  private Said last(ResponseToken response, Optional<byte[]> endPoint) {
    boolean good = response.token().filter(t -> seat.accepts(t, endPoint)).isPresent()
        && response.mic().filter(this::signs).isPresent();
    return good ? new Said.Admitted() : new Said.Refused();
  }

  /** Who takes a mechanism out of the list on its way cannot sign the list. */
  private boolean signs(byte[] mic) {
    byte[] list = InitToken.list(offered);
    return Arrays.equals(mic, new Session(seat.sessionKey(), Session.Way.TO_SERVER).sign(list));
  }
}
