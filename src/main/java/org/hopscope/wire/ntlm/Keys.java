package org.hopscope.wire.ntlm;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The functions that NTLM's keys are made by, [MS-NLMP] 3.3.2 and 3.4.5. */
public final class Keys {
  private Keys() {}

  /**
   * NTOWFv2, [MS-NLMP] 3.3.2. Whoever has it can sign in as the user: overwrite it after use.
   *
   * @param password left as it is
   */
  public static byte[] response(char[] password, String user, String domain) {
    ByteBuffer encoded = StandardCharsets.UTF_16LE.encode(CharBuffer.wrap(password));
    byte[] unicode = new byte[encoded.remaining()];
    encoded.get(unicode);
    byte[] hash = Md4.of(unicode);
    try {
      return hmac(hash, (user.toUpperCase(Locale.ROOT) + domain).getBytes(StandardCharsets.UTF_16LE));
    } finally {
      Arrays.fill(encoded.array(), (byte) 0);
      Arrays.fill(unicode, (byte) 0);
      Arrays.fill(hash, (byte) 0);
    }
  }

  /** HMAC_MD5 over the parts, one after the other. */
  public static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacMD5");
      mac.init(new SecretKeySpec(key, "HmacMD5"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has it", e);
    }
  }

  static byte[] md5(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has it", e);
    }
  }

  static Cipher rc4(byte[] key) {
    try {
      Cipher cipher = Cipher.getInstance("ARCFOUR");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has it", e);
    }
  }

  /** RC4K; it is its own inverse. */
  public static byte[] rc4(byte[] key, byte[] data) {
    return rc4(key).update(data);
  }
}
