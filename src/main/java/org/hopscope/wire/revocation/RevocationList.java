package org.hopscope.wire.revocation;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.model.Evidence.Standing;
import org.hopscope.wire.SystemSays;
import org.hopscope.wire.der.Der;

/** An authority's list of the certificates that it has revoked (CRL), RFC 5280, sections 5 and 6.3. */
final class RevocationList {
  /** As the JDK grants it to an answer by OCSP: clocks differ. */
  private static final Duration SKEW = Duration.ofMinutes(15);
  private static final String ISSUING_POINT = "2.5.29.28";
  private static final int SIGNS_LISTS = 6;

  private RevocationList() {}

  /**
   * @param points the list's addresses, as the certificate has them: a part of a list says for which of them it is
   * @throws Unusable when it says nothing that could be relied on
   */
  static Statement read(byte[] list, X509Certificate leaf, X509Certificate issuer, List<String> points, Instant now)
      throws Unusable {
    try {
      X509CRL crl = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
      verify(crl, issuer);
      scope(crl, points);
      date(crl, now);
      return statement(crl, leaf);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new Unusable(SystemSays.of(e));
    }
  }

  private static void verify(X509CRL crl, X509Certificate issuer) throws GeneralSecurityException, Unusable {
    boolean[] usage = issuer.getKeyUsage();
    if (!crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        || usage != null && !usage[SIGNS_LISTS]) {
      throw new Unusable("it is the list of " + crl.getIssuerX500Principal().getName());
    }
    crl.verify(issuer.getPublicKey());
  }

  /** Whether it is for certificates like this one, whole, and its authority's own: section 5.2.5. */
  private static void scope(X509CRL crl, List<String> points) throws Unusable {
    Set<String> critical = crl.getCriticalExtensionOIDs();
    if (critical != null && critical.stream().anyMatch(oid -> !oid.equals(ISSUING_POINT))) {
      throw new Unusable("it is part of a list only");
    }
    byte[] value = crl.getExtensionValue(ISSUING_POINT);
    if (value != null && !covers(value, points)) {
      throw new Unusable("it is a list for other certificates");
    }
  }

  private static boolean covers(byte[] value, List<String> points) {
    Optional<Der.Reader> point = new Der.Reader(value).take(Der.OCTETS)
        .flatMap(octets -> new Der.Reader(octets).take(Der.SEQUENCE)).map(Der.Reader::new);
    if (point.isEmpty()) {
      return false;
    }
    Optional<byte[]> name = point.get().take(Der.context(0));
    boolean ours = name.isEmpty() || name.flatMap(n -> new Der.Reader(n).take(Der.context(0)))
        .filter(names -> Pointers.addresses(names).stream().anyMatch(points::contains)).isPresent();
    point.get().take(Der.primitive(1));
    return ours && point.get().next().isEmpty();
  }

  private static void date(X509CRL crl, Instant now) throws Unusable {
    if (crl.getThisUpdate().toInstant().isAfter(now.plus(SKEW))) {
      throw new Unusable("it is valid from " + crl.getThisUpdate().toInstant());
    }
    Date next = crl.getNextUpdate();
    if (next != null && next.toInstant().isBefore(now.minus(SKEW))) {
      throw new Unusable("it was valid until " + next.toInstant());
    }
  }

  private static Statement statement(X509CRL crl, X509Certificate leaf) {
    Instant said = crl.getThisUpdate().toInstant();
    Optional<Instant> next = Optional.ofNullable(crl.getNextUpdate()).map(Date::toInstant);
    X509CRLEntry entry = crl.getRevokedCertificate(leaf.getSerialNumber());
    return entry == null ? Statement.of(Standing.GOOD, said, next)
        : Statement.revoked(
            said, next, entry.getRevocationDate().toInstant(), Optional.ofNullable(entry.getRevocationReason()));
  }
}
