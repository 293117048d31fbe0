package org.hopscope.wire.revocation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import org.hopscope.wire.der.Der;

/** The question for one certificate, RFC 6960, section 4.1, as RFC 5019 narrows it: SHA-1 names the issuer, no nonce. */
final class OcspRequest {
  /** 1.3.14.3.2.26, id-sha1. */
  private static final byte[] SHA_1 = {0x2b, 0x0e, 3, 2, 0x1a};

  private OcspRequest() {}

  static byte[] of(X509Certificate certificate, X509Certificate issuer) {
    byte[] id = Der.element(Der.SEQUENCE,
        Der.element(Der.SEQUENCE, Der.element(Der.OID, SHA_1), Der.element(Der.NULL)),
        Der.element(Der.OCTETS, sha1(issuer.getSubjectX500Principal().getEncoded())),
        Der.element(Der.OCTETS, sha1(key(issuer))),
        Der.element(Der.INTEGER, certificate.getSerialNumber().toByteArray()));
    byte[] list = Der.element(Der.SEQUENCE, Der.element(Der.SEQUENCE, id));
    return Der.element(Der.SEQUENCE, Der.element(Der.SEQUENCE, list));
  }

  /** As part of an address, RFC 6960, appendix A.1: so that answers can be kept on the way. */
  static String path(byte[] request) {
    return URLEncoder.encode(Base64.getEncoder().encodeToString(request), StandardCharsets.US_ASCII);
  }

  /** The bits of subjectPublicKey, without tag, length and the count of unused bits. */
  private static byte[] key(X509Certificate issuer) {
    Der.Reader in = new Der.Reader(
        new Der.Reader(issuer.getPublicKey().getEncoded()).take(Der.SEQUENCE).orElseThrow());
    in.take(Der.SEQUENCE);
    byte[] bits = in.take(Der.BITS).orElseThrow();
    return Arrays.copyOfRange(bits, 1, bits.length);
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
