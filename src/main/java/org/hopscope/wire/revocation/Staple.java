package org.hopscope.wire.revocation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Standing;
import org.hopscope.model.Evidence.Teller;
import org.hopscope.wire.WireClock;

/**
 * What the certificate's authority says of it, as the server brings it along. One that cannot be used counts as none,
 * as in Windows.
 */
public record Staple(WireClock clock) implements Register {
  @Override
  public Optional<Evidence.Revocation> shown(X509Certificate leaf, Optional<X509Certificate> issuer, byte[] staple) {
    return issuer.filter(i -> staple.length > 0).flatMap(i -> read(leaf, i, staple));
  }

  private Optional<Evidence.Revocation> read(X509Certificate leaf, X509Certificate issuer, byte[] staple) {
    try {
      Statement told = OcspResponse.read(staple, leaf, issuer, clock.now());
      return Optional.of(told).filter(t -> t.standing() != Standing.UNKNOWN)
          .map(t -> Inquiry.evidence(leaf, t.standing(), Optional.of(t.by(Teller.STAPLE, "")), List.of(),
              Duration.ZERO));
    } catch (Unusable none) {
      return Optional.empty();
    }
  }
}
