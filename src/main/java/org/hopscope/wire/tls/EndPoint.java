package org.hopscope.wire.tls;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Locale;

/**
 * The channel binding {@code tls-server-end-point} (RFC 5929, section 4.1): the server's certificate,
 * hashed as its own signature does it, though never weaker than by SHA-256.
 */
public final class EndPoint {
  private static final List<String> STRONG = List.of("SHA-384", "SHA-512");

  private EndPoint() {}

  public static byte[] of(X509Certificate certificate) {
    try {
      return MessageDigest.getInstance(hash(certificate)).digest(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was accepted can be hashed", e);
    }
  }

  /** Where a signature names no hash, as EdDSA, the RFC defines nothing; servers take SHA-256. */
  private static String hash(X509Certificate certificate) throws GeneralSecurityException {
    String signature = certificate.getSigAlgName().equals("RSASSA-PSS")
        ? ofPss(certificate.getSigAlgParams()) : certificate.getSigAlgName().replace("SHA", "SHA-");
    return STRONG.stream().filter(signature.toUpperCase(Locale.ROOT)::contains).findFirst().orElse("SHA-256");
  }

  private static String ofPss(byte[] encoded) throws GeneralSecurityException {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
      parameters.init(encoded);
      return parameters.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm();
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
