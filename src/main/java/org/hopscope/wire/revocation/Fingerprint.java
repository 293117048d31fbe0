package org.hopscope.wire.revocation;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** By what a certificate is known, as {@link org.hopscope.model.Evidence.Certificate#sha256()} has it. */
public final class Fingerprint {
  private Fingerprint() {}

  /** Of its SHA-256, in pairs of capital digits; empty where it cannot be encoded. */
  public static String of(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      return "";
    }
  }
}
