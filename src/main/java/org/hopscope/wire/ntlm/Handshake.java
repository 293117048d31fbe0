package org.hopscope.wire.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.hopscope.model.Secret;

/**
 * The client's side of one NTLMv2 sign-in, [MS-NLMP] 3.1.5: negotiate, be challenged, authenticate. It is
 * never older than version 2, whatever the server says.
 */
public final class Handshake {
  /**
   * Who signs in. A user principal name goes as the user, with no domain.
   *
   * @param target the service: {@code HTTP/mail.contoso.com}
   */
  public record Identity(String user, String domain, String target) {}

  private static final long SECONDS_FROM_1601 = 11_644_473_600L;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Identity identity;
  private final Secret password;
  private final IntFunction<byte[]> random;
  private final byte[] negotiate;
  private byte[] sessionKey = {};
  private boolean strong;

  public Handshake(Identity identity, Secret password) {
    this(identity, password, Handshake::random);
  }

  Handshake(Identity identity, Secret password, IntFunction<byte[]> random) {
    this.identity = identity;
    this.password = password;
    this.random = random;
    Fields.Writer out = new Fields.Writer(40, 1);
    out.head().putInt(12, Flags.WANTED);
    Version.put(out.head(), 32, Flags.WANTED);
    this.negotiate = out.bytes();
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** The first message, [MS-NLMP] 2.2.1.1. */
  public byte[] negotiate() {
    return negotiate.clone();
  }

  /**
   * The last message.
   *
   * @param received the challenge as it came, which {@code challenge} was read from
   * @param endPoint what the sign-in is bound to: {@code tls-server-end-point}; empty over anything but TLS
   * @param now for servers that do not tell the time
   */
  public byte[] authenticate(
      byte[] received, ChallengeMessage challenge, Optional<byte[]> endPoint, Instant now) {
    boolean timed = challenge.info().timestamp().isPresent();
    byte[] time = challenge.info().timestamp().orElseGet(() -> fileTime(now));
    byte[] nonce = random.apply(8);
    TargetInfo info = target(challenge.info(), endPoint, timed);
    byte[] key = password.use(chars -> Keys.response(chars, identity.user(), identity.domain()));
    try {
      Responses responses = Responses.of(key, challenge.nonce(), nonce, time, info, timed);
      return message(received, challenge, responses, timed);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** [MS-NLMP] 3.1.5.1.2: what the client adds to the server's own words. */
  private TargetInfo target(TargetInfo told, Optional<byte[]> endPoint, boolean timed) {
    TargetInfo info = timed ? told.withMic() : told;
    byte[] binding = endPoint.map(ChannelBinding::hash).orElseGet(() -> new byte[16]);
    return info.with(TargetInfo.CHANNEL_BINDINGS, binding).with(TargetInfo.TARGET_NAME, identity.target());
  }

  private byte[] message(byte[] received, ChallengeMessage challenge, Responses responses, boolean timed) {
    int flags = challenge.flags() & Flags.WANTED | Flags.UNICODE;
    boolean exchange = Flags.has(flags, Flags.KEY_EXCHANGE) && Flags.has(flags, Flags.SIGN | Flags.SEAL);
    strong = exchange && Flags.has(flags, Flags.EXTENDED_SESSION_SECURITY) && Flags.has(flags, Flags.KEY_128);
    byte[] base = responses.sessionBaseKey();
    sessionKey = exchange ? random.apply(16) : base;
    AuthenticateMessage message = new AuthenticateMessage(
        flags, identity.domain(), identity.user(), "", responses.lm(), responses.nt(),
        exchange ? Keys.rc4(base, sessionKey) : new byte[0], new byte[timed ? 16 : 0]);
    return timed
        ? message.withMic(Keys.hmac(sessionKey, negotiate, received, message.bytes())).bytes() : message.bytes();
  }

  /** Whether messages can be signed with 128 bits, as {@link Session} does. */
  public boolean isStrong() {
    return strong;
  }

  /** For what is signed and sealed once the handshake is through; empty before. */
  public byte[] sessionKey() {
    return sessionKey.clone();
  }

  private static byte[] fileTime(Instant now) {
    long ticks = (now.getEpochSecond() + SECONDS_FROM_1601) * 10_000_000 + now.getNano() / 100;
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(ticks).array();
  }
}
