package org.hopscope.wire.tls;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Whatever the JDK takes for a certificate is told of, and never taken for good. */
class CertificateFuzzTest {
  private static final Trust NOBODY = Trust.of(List.of());

  @FuzzTest
  void anyCertificateIsToldOf(byte[] der) {
    X509Certificate[] chain;
    try {
      chain = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(der)).stream()
          .map(X509Certificate.class::cast).toArray(X509Certificate[]::new);
    } catch (CertificateException noCertificate) {
      return;
    }
    if (chain.length > 0) {
      Chain.evidence(chain);
      Chain.explain(chain, "RSA", "mail.contoso.com", NOBODY, Instant.EPOCH, "").toString();
      HostName.matches("192.0.2.1", chain[0]);
    }
  }
}
