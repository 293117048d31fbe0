package org.hopscope.wire.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * Signs and seals what one side sends once the two have a session key, [MS-NLMP] 3.4, with extended
 * session security, 128 bits and key exchange. Messages are numbered; each is taken once, in its order.
 */
public final class Session {
  /** Which way the messages go. */
  public enum Way {
    TO_SERVER("client-to-server"), TO_CLIENT("server-to-client");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    private byte[] magic(String kind) {
      return ("session key to " + words + " " + kind + " key magic constant\0").getBytes(StandardCharsets.US_ASCII);
    }
  }

  private final byte[] signing;
  private final byte[] sealing;
  private final Cipher handle;
  private int number;

  public Session(byte[] sessionKey, Way way) {
    signing = Keys.md5(sessionKey, way.magic("signing"));
    sealing = Keys.md5(sessionKey, way.magic("sealing"));
    handle = Keys.rc4(sealing);
  }

  /** Encrypts; the signature of the same message is to be taken next. */
  public byte[] seal(byte[] message) {
    return apply(message);
  }

  /** The counterpart of {@link #seal} on the other side. */
  public byte[] unseal(byte[] sealed) {
    return apply(sealed);
  }

  /** A cipher has no answer to nothing. */
  private byte[] apply(byte[] bytes) {
    return bytes.length == 0 ? bytes : handle.update(bytes);
  }

  /** NTLMSSP_MESSAGE_SIGNATURE, 2.2.2.9.2, of the message in the clear. */
  public byte[] sign(byte[] message) {
    ByteBuffer out = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putInt(1);
    byte[] sequence = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number++).array();
    byte[] checksum = Arrays.copyOf(Keys.hmac(signing, sequence, message), 8);
    return out.put(handle.update(checksum)).put(sequence).array();
  }

  byte[] signing() {
    return signing.clone();
  }

  byte[] sealing() {
    return sealing.clone();
  }
}
