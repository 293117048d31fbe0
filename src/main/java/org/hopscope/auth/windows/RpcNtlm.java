package org.hopscope.auth.windows;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.hopscope.auth.RpcSecurity;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.ntlm.ChallengeMessage;
import org.hopscope.wire.ntlm.Handshake;
import org.hopscope.wire.ntlm.Session;
import org.jspecify.annotations.Nullable;

/** NTLM for RPC. Nothing weaker than 128 bits is taken. */
final class RpcNtlm implements RpcSecurity {
  private static final int WINNT = 10;
  private final Handshake handshake;
  private final WireClock clock;
  private @Nullable Session out;
  private @Nullable Session in;

  RpcNtlm(Handshake handshake, WireClock clock) {
    this.handshake = handshake;
    this.clock = clock;
  }

  @Override
  public int provider() {
    return WINNT;
  }

  @Override
  public byte[] first() {
    return handshake.negotiate();
  }

  /** Not bound to the TLS connection: that one ends at the proxy, and RPC at the server behind it. */
  @Override
  public Optional<byte[]> answer(byte[] challenge) {
    Optional<byte[]> token = ChallengeMessage.parse(challenge)
        .map(parsed -> handshake.authenticate(challenge, parsed, Optional.empty(), clock.now()));
    if (token.isEmpty() || !handshake.isStrong()) {
      return Optional.empty();
    }
    out = new Session(handshake.sessionKey(), Session.Way.TO_SERVER);
    in = new Session(handshake.sessionKey(), Session.Way.TO_CLIENT);
    return token;
  }

  @Override
  public byte[] seal(byte[] plain) {
    return Objects.requireNonNull(out).seal(plain);
  }

  @Override
  public byte[] sign(byte[] pdu) {
    return Objects.requireNonNull(out).sign(pdu);
  }

  @Override
  public byte[] unseal(byte[] sealed) {
    return Objects.requireNonNull(in).unseal(sealed);
  }

  @Override
  public boolean isGenuine(byte[] pdu, byte[] signature) {
    return Arrays.equals(Objects.requireNonNull(in).sign(pdu), signature);
  }
}
