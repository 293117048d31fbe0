package org.hopscope.wire.revocation;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.hopscope.model.Evidence;

/** Is shown every certificate that a handshake accepts. */
@FunctionalInterface
public interface Register {
  /**
   * What is known of the certificate at this moment. Nobody is waited for.
   *
   * @param issuer whose certificate signed it
   * @param staple what the server brought along (RFC 6066, section 8); may be empty
   */
  Optional<Evidence.Revocation> shown(X509Certificate leaf, Optional<X509Certificate> issuer, byte[] staple);
}
