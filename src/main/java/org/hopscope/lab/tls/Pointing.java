package org.hopscope.lab.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.hopscope.lab.tls.CertificateSpec.Pointers;
import org.hopscope.wire.der.Der;

/** Writes into a certificate where its authority can be asked, which the library that makes it cannot. */
record Pointing(Signing issuer, Pointers pointers) {
  private static final int EXTENSIONS = Der.context(3);
  /** 1.3.6.1.5.5.7.1.1, 1.3.6.1.5.5.7.48.1 and 2.5.29.31. */
  private static final byte[] AUTHORITY_INFORMATION = {0x2b, 6, 1, 5, 5, 7, 1, 1};
  private static final byte[] OCSP = {0x2b, 6, 1, 5, 5, 7, 0x30, 1};
  private static final byte[] DISTRIBUTION_POINTS = {0x55, 0x1d, 0x1f};

  HeldCertificate into(HeldCertificate plain) {
    try {
      byte[] whole = issuer.signed(content(plain.certificate().getTBSCertificate()));
      return new HeldCertificate(plain.keyPair(), (X509Certificate) CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(whole)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate with two extensions more is one", e);
    }
  }

  private byte[] content(byte[] plain) {
    Der.Reader in = new Der.Reader(new Der.Reader(plain).take(Der.SEQUENCE).orElseThrow());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Optional<Der.Element> next = in.next(); next.isPresent(); next = in.next()) {
      Der.Element each = next.get();
      all.writeBytes(each.tag() == EXTENSIONS ? extended(each.content()) : Der.element(each.tag(), each.content()));
    }
    return Der.element(Der.SEQUENCE, all.toByteArray());
  }

  private byte[] extended(byte[] extensions) {
    byte[] known = new Der.Reader(extensions).take(Der.SEQUENCE).orElseThrow();
    return Der.element(EXTENSIONS, Der.element(Der.SEQUENCE, known, responder(), list()));
  }

  private byte[] responder() {
    return pointers.ocsp().map(url -> extension(AUTHORITY_INFORMATION, Der.element(Der.SEQUENCE,
        Der.element(Der.SEQUENCE, Der.element(Der.OID, OCSP), address(url))))).orElse(new byte[0]);
  }

  private byte[] list() {
    return pointers.list().map(url -> extension(DISTRIBUTION_POINTS, Der.element(Der.SEQUENCE,
        Der.element(Der.SEQUENCE, Der.element(Der.context(0), Der.element(Der.context(0), address(url)))))))
        .orElse(new byte[0]);
  }

  private static byte[] address(String url) {
    return Der.element(Der.primitive(6), url.getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] extension(byte[] oid, byte[] value) {
    return Der.element(Der.SEQUENCE, Der.element(Der.OID, oid), Der.element(Der.OCTETS, value));
  }
}
