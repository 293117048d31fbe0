package org.hopscope.wire.ntlm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The client's answer, [MS-NLMP] 2.2.1.3: "Type 3".
 *
 * @param sessionKey the random session key, encrypted; empty without a key exchange
 * @param mic 16 bytes, or empty
 */
public record AuthenticateMessage(
    int flags, String domain, String user, String workstation, byte[] lmResponse, byte[] ntResponse,
    byte[] sessionKey, byte[] mic) {
  /** Where the MIC is, in a message that has one. */
  public static final int MIC_AT = 72;
  private static final int TYPE = 3;
  private static final int LEAST = 64;

  /** Empty for what is no such message, or points outside of itself. Texts must be Unicode. */
  public static Optional<AuthenticateMessage> parse(byte[] bytes) {
    return Fields.message(bytes, TYPE, LEAST).flatMap(AuthenticateMessage::of);
  }

  private static Optional<AuthenticateMessage> of(ByteBuffer in) {
    byte[] mic = new byte[in.capacity() >= MIC_AT + 16 ? 16 : 0];
    in.get(Math.min(MIC_AT, in.capacity() - mic.length), mic);
    return Fields.payload(in, 12).flatMap(lm -> Fields.payload(in, 20).flatMap(nt -> Fields.payload(in, 28)
        .flatMap(domain -> Fields.payload(in, 36).flatMap(user -> Fields.payload(in, 44)
            .flatMap(workstation -> Fields.payload(in, 52).map(key -> new AuthenticateMessage(
                in.getInt(60), text(domain), text(user), text(workstation), lm, nt, key, mic)))))));
  }

  private static String text(byte[] unicode) {
    return new String(unicode, StandardCharsets.UTF_16LE);
  }

  public byte[] bytes() {
    Fields.Writer out = new Fields.Writer(MIC_AT + mic.length, TYPE);
    out.field(28, domain.getBytes(StandardCharsets.UTF_16LE));
    out.field(36, user.getBytes(StandardCharsets.UTF_16LE));
    out.field(44, workstation.getBytes(StandardCharsets.UTF_16LE));
    out.field(12, lmResponse);
    out.field(20, ntResponse);
    out.field(52, sessionKey);
    out.head().putInt(60, flags);
    Version.put(out.head(), 64, flags);
    out.head().put(MIC_AT, mic);
    return out.bytes();
  }

  AuthenticateMessage withMic(byte[] other) {
    return new AuthenticateMessage(flags, domain, user, workstation, lmResponse, ntResponse, sessionKey, other);
  }
}
