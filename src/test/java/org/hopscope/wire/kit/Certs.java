package org.hopscope.wire.kit;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A made-up authority and the certificates it issues. */
public final class Certs {
  public static final Certs CA = new Certs("Test CA");

  private final HeldCertificate root;
  private final HeldCertificate issuing;

  public Certs(String name) {
    root = new HeldCertificate.Builder().commonName(name).certificateAuthority(1).build();
    issuing = new HeldCertificate.Builder().commonName(name + " 1").certificateAuthority(0).signedBy(root).build();
  }

  public X509Certificate root() {
    return root.certificate();
  }

  public SSLContext server(String... names) {
    return context(leaf(names).signedBy(issuing).build(), issuing.certificate());
  }

  /** Valid from and until so many days from now. */
  public SSLContext server(int from, int until, String... names) {
    long now = Instant.now().toEpochMilli();
    HeldCertificate leaf = leaf(names).signedBy(issuing)
        .validityInterval(now + Duration.ofDays(from).toMillis(), now + Duration.ofDays(until).toMillis()).build();
    return context(leaf, issuing.certificate());
  }

  public SSLContext withoutIntermediate(String... names) {
    return context(leaf(names).signedBy(issuing).build());
  }

  public static SSLContext selfSigned(String... names) {
    return context(leaf(names).build());
  }

  private static HeldCertificate.Builder leaf(String... names) {
    HeldCertificate.Builder builder = new HeldCertificate.Builder().commonName(names[0]);
    Arrays.stream(names).forEach(builder::addSubjectAlternativeName);
    return builder;
  }

  private static SSLContext context(HeldCertificate leaf, X509Certificate... intermediates) {
    return new HandshakeCertificates.Builder().heldCertificate(leaf, intermediates).build().sslContext();
  }
}
