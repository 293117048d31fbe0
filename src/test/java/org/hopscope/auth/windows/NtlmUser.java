package org.hopscope.auth.windows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hopscope.model.Secret;
import org.hopscope.wire.Directory.Ticket;
import org.hopscope.wire.Scope;
import org.hopscope.wire.SignedInUser;
import org.hopscope.wire.ntlm.ChallengeMessage;
import org.hopscope.wire.ntlm.Handshake;
import org.hopscope.wire.ntlm.Session;
import org.hopscope.wire.spnego.InitToken;
import org.hopscope.wire.spnego.Mechanism;
import org.hopscope.wire.spnego.ResponseToken;

/**
 * An operating system that speaks NTLM within Negotiate for its user.
 *
 * @param closed counts the sign-ins that were given back
 */
public record NtlmUser(String name, String password, AtomicInteger closed) implements SignedInUser {
  private static final List<Mechanism> NTLM = List.of(Mechanism.NTLM);

  @Override
  public Dialogue begin(String service) {
    Handshake handshake = new Handshake(new Handshake.Identity(name, "", service), new Secret(password.toCharArray()));
    return new Dialogue() {
      @Override
      public Ticket next(byte[] received, byte[] endPoint, Duration deadline, Scope scope) {
        return new Ticket.Token(received.length == 0
            ? new InitToken(NTLM, Optional.of(handshake.negotiate())).bytes()
            : last(handshake, ResponseToken.parse(received).flatMap(ResponseToken::token).orElseThrow(), endPoint));
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  private static byte[] last(Handshake handshake, byte[] challenge, byte[] endPoint) {
    byte[] proof = handshake.authenticate(
        challenge, ChallengeMessage.parse(challenge).orElseThrow(), Optional.of(endPoint), Instant.now());
    byte[] mic = new Session(handshake.sessionKey(), Session.Way.TO_SERVER).sign(InitToken.list(NTLM));
    return new ResponseToken(Optional.empty(), Optional.empty(), Optional.of(proof), Optional.of(mic)).bytes();
  }
}
