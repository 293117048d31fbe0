package org.hopscope.lab.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.ntlm.AuthenticateMessage;
import org.hopscope.wire.ntlm.ChallengeMessage;
import org.hopscope.wire.ntlm.ChannelBinding;
import org.hopscope.wire.ntlm.Flags;
import org.hopscope.wire.ntlm.Keys;
import org.hopscope.wire.ntlm.TargetInfo;

/**
 * One client signing in by NTLMv2, [MS-NLMP] 3.2.5. Version 1, a wrong MIC and a sign-in that is bound to
 * another connection are refused.
 */
public final class NtlmSeat {
  /** Extended protection, as IIS has it. */
  public enum Protection { ALLOWED, REQUIRED }

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] UNBOUND = new byte[16];
  private final Accounts accounts;
  private final Protection protection;
  private byte[] negotiate = {};
  private byte[] challenge = {};
  private byte[] sessionKey = {};

  public NtlmSeat(Accounts accounts, Protection protection) {
    this.accounts = accounts;
    this.protection = protection;
  }

  /** The challenge to a first message. */
  public byte[] challenge(byte[] received) {
    negotiate = received.clone();
    byte[] nonce = new byte[8];
    RANDOM.nextBytes(nonce);
    TargetInfo info = new TargetInfo(Map.of())
        .with(TargetInfo.NB_DOMAIN, accounts.domain()).with(TargetInfo.NB_COMPUTER, accounts.machine())
        .with(TargetInfo.DNS_DOMAIN, accounts.dnsDomain())
        .with(TargetInfo.DNS_COMPUTER, accounts.machine() + "." + accounts.dnsDomain())
        .with(TargetInfo.TIMESTAMP, now());
    int flags = Flags.WANTED & ~Flags.SEAL | Flags.TARGET_TYPE_DOMAIN;
    challenge = new ChallengeMessage(flags, nonce, accounts.domain(), info).bytes();
    return challenge.clone();
  }

  private static byte[] now() {
    long ticks = (WireClock.SYSTEM.now().toEpochMilli() + 11_644_473_600_000L) * 10_000;
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(ticks).array();
  }

  /** @param endPoint of the connection that the message came over */
  public boolean accepts(byte[] received, Optional<byte[]> endPoint) {
    Optional<AuthenticateMessage> message = AuthenticateMessage.parse(received);
    return challenge.length > 0
        && message.filter(m -> proves(m) && isWhole(m, received) && isBound(m, endPoint)).isPresent();
  }

  private boolean proves(AuthenticateMessage message) {
    byte[] response = message.ntResponse();
    Optional<String> password = accounts.password(message.user(), message.domain());
    if (response.length < 44 || password.isEmpty()) {
      return false;
    }
    byte[] nonce = ChallengeMessage.parse(challenge).orElseThrow().nonce();
    byte[] key = Keys.response(password.get().toCharArray(), message.user(), message.domain());
    byte[] proof = Keys.hmac(key, nonce, Arrays.copyOfRange(response, 16, response.length));
    byte[] base = Keys.hmac(key, proof);
    sessionKey = message.sessionKey().length == 16 ? Keys.rc4(base, message.sessionKey()) : base;
    return Arrays.equals(proof, 0, 16, response, 0, 16);
  }

  private static Optional<TargetInfo> info(AuthenticateMessage message) {
    byte[] response = message.ntResponse();
    return TargetInfo.parse(Arrays.copyOfRange(response, 44, response.length));
  }

  /** We told the time, so there has to be a MIC, 3.1.5.1.2. */
  private boolean isWhole(AuthenticateMessage message, byte[] received) {
    boolean told = info(message).flatMap(i -> i.value(TargetInfo.FLAGS))
        .filter(f -> f.length == 4 && (f[0] & TargetInfo.HAS_MIC) != 0).isPresent();
    if (!told || message.mic().length == 0) {
      return false;
    }
    byte[] blank = received.clone();
    Arrays.fill(blank, AuthenticateMessage.MIC_AT, AuthenticateMessage.MIC_AT + 16, (byte) 0);
    return Arrays.equals(message.mic(), Keys.hmac(sessionKey, negotiate, challenge, blank));
  }

  private boolean isBound(AuthenticateMessage message, Optional<byte[]> endPoint) {
    byte[] bound = info(message).flatMap(i -> i.value(TargetInfo.CHANNEL_BINDINGS)).orElse(UNBOUND);
    return Arrays.equals(bound, UNBOUND)
        ? protection == Protection.ALLOWED
        : endPoint.filter(e -> Arrays.equals(bound, ChannelBinding.hash(e))).isPresent();
  }

  public byte[] sessionKey() {
    return sessionKey.clone();
  }
}
