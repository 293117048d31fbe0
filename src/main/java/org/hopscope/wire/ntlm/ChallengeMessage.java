package org.hopscope.wire.ntlm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The server's challenge, [MS-NLMP] 2.2.1.2: "Type 2".
 *
 * @param nonce 8 bytes
 * @param target domain or server
 */
public record ChallengeMessage(int flags, byte[] nonce, String target, TargetInfo info) {
  private static final int TYPE = 2;
  /** Up to TargetInfoFields; servers before Windows 2000 end there. */
  private static final int LEAST = 32;
  private static final int WITH_INFO = 48;
  private static final int WITH_VERSION = 56;

  /** Empty for what is no challenge, or points outside of itself. */
  public static Optional<ChallengeMessage> parse(byte[] bytes) {
    return Fields.message(bytes, TYPE, LEAST).flatMap(ChallengeMessage::of);
  }

  private static Optional<ChallengeMessage> of(ByteBuffer in) {
    int flags = in.getInt(20);
    byte[] nonce = new byte[8];
    in.get(24, nonce);
    Optional<byte[]> info = Flags.has(flags, Flags.TARGET_INFO) && in.capacity() >= WITH_INFO
        ? Fields.payload(in, 40) : Optional.of(new byte[0]);
    return Fields.payload(in, 12).flatMap(target -> info.flatMap(TargetInfo::parse)
        .map(pairs -> new ChallengeMessage(flags, nonce, text(flags, target), pairs)));
  }

  private static String text(int flags, byte[] name) {
    return new String(
        name, Flags.has(flags, Flags.UNICODE) ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
  }

  public byte[] bytes() {
    Fields.Writer out = new Fields.Writer(WITH_VERSION, TYPE);
    out.head().putInt(20, flags).put(24, nonce);
    out.field(12, target.getBytes(StandardCharsets.UTF_16LE));
    out.field(40, info.bytes());
    Version.put(out.head(), 48, flags);
    return out.bytes();
  }
}
