package org.hopscope.wire.tls;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keys too short and signatures too old for a public authority (CA/Browser Forum, Baseline Requirements, 6.1.5 and
 * 7.1.3.2). From a company's own authority some are taken nevertheless, by Windows as by the JDK.
 */
final class Strength {
  private static final int RSA = 2048;
  private static final int EC = 224;
  private static final List<String> OLD = List.of("MD2", "MD5", "SHA1");

  private Strength() {}

  /** What is frail, in words. A root's signature is of no account: it is trusted by itself. */
  static Optional<String> frail(X509Certificate[] chain) {
    return Stream.of(chain).flatMap(c -> frail(c).stream()).findFirst();
  }

  private static Optional<String> frail(X509Certificate certificate) {
    String subject = certificate.getSubjectX500Principal().getName();
    if (isShort(certificate.getPublicKey())) {
      return Optional.of(subject + " has a short key, " + key(certificate.getPublicKey()));
    }
    String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    boolean root = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    return !root && OLD.stream().anyMatch(signature::contains)
        ? Optional.of(subject + " is signed in an old manner, " + certificate.getSigAlgName()) : Optional.empty();
  }

  private static boolean isShort(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> rsa.getModulus().bitLength() < RSA;
      case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize() < EC;
      default -> false;
    };
  }

  static String key(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
      case ECPublicKey ec -> "EC " + ec.getParams().getCurve().getField().getFieldSize();
      default -> key.getAlgorithm();
    };
  }
}
