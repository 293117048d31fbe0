package org.hopscope.wire.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateRevokedException;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the certificate's authority says of it, as the server brings it along (RFC 6066, section 8). The JDK judges
 * signature and dates; nobody is asked over the network. One that cannot be used counts as none, as in Windows.
 */
final class Stapled {
  private Stapled() {}

  /** When it was revoked; empty when it is good, or when nothing valid says that it is not. */
  static Optional<Instant> revoked(X509Certificate[] chain, List<byte[]> answers, Instant now) {
    if (answers.isEmpty() || answers.getFirst().length == 0) {
      return Optional.empty();
    }
    return issuer(chain).flatMap(issuer -> revoked(chain[0], issuer, answers.getFirst(), now));
  }

  private static Optional<X509Certificate> issuer(X509Certificate[] chain) {
    return Stream.of(chain).skip(1)
        .filter(c -> c.getSubjectX500Principal().equals(chain[0].getIssuerX500Principal())).findFirst();
  }

  private static Optional<Instant> revoked(X509Certificate leaf, X509Certificate issuer, byte[] answer, Instant now) {
    try {
      CertPathValidator validator = CertPathValidator.getInstance("PKIX");
      PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
      checker.setOptions(EnumSet.of(Option.ONLY_END_ENTITY, Option.NO_FALLBACK));
      checker.setOcspResponses(Map.of(leaf, answer));
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer, null)));
      parameters.setDate(Date.from(now));
      parameters.addCertPathChecker(checker);
      validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf)), parameters);
      return Optional.empty();
    } catch (CertPathValidatorException e) {
      return e.getCause() instanceof CertificateRevokedException told
          ? Optional.of(told.getRevocationDate().toInstant()) : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
