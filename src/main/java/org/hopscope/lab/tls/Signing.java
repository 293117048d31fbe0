package org.hopscope.lab.tls;

import java.security.GeneralSecurityException;
import java.security.Signature;
import okhttp3.tls.HeldCertificate;
import org.hopscope.wire.der.Der;

/** What an authority signs, as X.509 and OCSP write it: the content, how it is signed, the signature. */
record Signing(HeldCertificate authority) {
  /** 1.2.840.10045.4.3.2, ecdsa-with-SHA256. */
  private static final byte[] ECDSA = {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2};

  static final byte[] ALGORITHM = Der.element(Der.SEQUENCE, Der.element(Der.OID, ECDSA));

  byte[] signed(byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(authority.keyPair().getPrivate());
      signature.update(content);
      byte[] bits = Der.element(Der.BITS, new byte[]{0}, signature.sign());
      return Der.element(Der.SEQUENCE, content, ALGORITHM, bits);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK signs by ECDSA", e);
    }
  }

  byte[] name() {
    return authority.certificate().getSubjectX500Principal().getEncoded();
  }
}
