package org.hopscope.wire.revocation;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** A certificate and its authority, of which the kept corpora speak. */
final class Fuzzed {
  static final X509Certificate LEAF = read("leaf.pem");
  static final X509Certificate ISSUER = read("issuer.pem");
  /** When the kept answers are fresh. */
  static final Instant THEN = Instant.parse("2026-11-29T12:00:00Z");

  private Fuzzed() {}

  private static X509Certificate read(String file) {
    try (InputStream in = Fuzzed.class.getResourceAsStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }
}
