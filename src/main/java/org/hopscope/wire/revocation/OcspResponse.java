package org.hopscope.wire.revocation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.model.Evidence.Standing;
import org.hopscope.wire.SystemSays;
import org.hopscope.wire.der.Der;

/**
 * An answer by OCSP, RFC 6960, section 4.2. The JDK judges whose it is, whether it is for this certificate, and its
 * dates; nobody is asked over the network for that. We read beside it only what the JDK does not tell.
 */
final class OcspResponse {
  private static final List<String> STATUS = List.of(
      "successful", "malformedRequest", "internalError", "tryLater", "", "sigRequired", "unauthorized");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'")
      .withZone(ZoneOffset.UTC);

  /** One certificate's part of an answer. */
  private record Single(int status, Instant said, Optional<Instant> next) {
    boolean unknown() {
      return status == Der.primitive(2);
    }
  }

  private OcspResponse() {}

  /** @throws Unusable when it says nothing that could be relied on */
  static Statement read(byte[] answer, X509Certificate leaf, X509Certificate issuer, Instant now) throws Unusable {
    int status = status(answer);
    if (status != 0) {
      throw new Unusable(status > 0 && status < STATUS.size() ? STATUS.get(status) : "no OCSP");
    }
    Single single = single(answer, leaf.getSerialNumber())
        .orElseThrow(() -> new Unusable("it says nothing of this certificate"));
    try {
      judge(answer, leaf, issuer, now);
      return Statement.of(Standing.GOOD, single.said(), single.next());
    } catch (CertPathValidatorException e) {
      return refused(e, single);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new Unusable(SystemSays.of(e));
    }
  }

  private static void judge(byte[] answer, X509Certificate leaf, X509Certificate issuer, Instant now)
      throws GeneralSecurityException {
    CertPathValidator validator = CertPathValidator.getInstance("PKIX");
    PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
    checker.setOptions(EnumSet.of(Option.ONLY_END_ENTITY, Option.NO_FALLBACK));
    checker.setOcspResponses(Map.of(leaf, answer));
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer, null)));
    parameters.setDate(Date.from(now));
    parameters.addCertPathChecker(checker);
    validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf)), parameters);
  }

  /** That the status is unknown the JDK says only of an answer that it has verified. */
  private static Statement refused(CertPathValidatorException e, Single single) throws Unusable {
    if (e.getCause() instanceof CertificateRevokedException told) {
      return Statement.revoked(
          single.said(), single.next(), told.getRevocationDate().toInstant(), Optional.of(told.getRevocationReason()));
    }
    if (single.unknown() && String.valueOf(e.getMessage()).contains("status is unknown")) {
      return Statement.of(Standing.UNKNOWN, single.said(), single.next());
    }
    throw new Unusable(SystemSays.of(e));
  }

  /** -1 for what is no response at all. */
  private static int status(byte[] answer) {
    return new Der.Reader(answer).take(Der.SEQUENCE).flatMap(r -> new Der.Reader(r).take(Der.ENUMERATED))
        .filter(s -> s.length == 1).map(s -> (int) s[0]).orElse(-1);
  }

  private static Optional<Single> single(byte[] answer, BigInteger serial) {
    return new Der.Reader(answer).take(Der.SEQUENCE).map(Der.Reader::new)
        .filter(in -> in.take(Der.ENUMERATED).isPresent())
        .flatMap(in -> in.take(Der.context(0)))
        .flatMap(bytes -> new Der.Reader(bytes).take(Der.SEQUENCE)).map(Der.Reader::new)
        .filter(in -> in.take(Der.OID).isPresent())
        .flatMap(in -> in.take(Der.OCTETS))
        .flatMap(basic -> new Der.Reader(basic).take(Der.SEQUENCE))
        .flatMap(basic -> new Der.Reader(basic).take(Der.SEQUENCE))
        .flatMap(data -> among(new Der.Reader(data), serial));
  }

  private static Optional<Single> among(Der.Reader data, BigInteger serial) {
    data.take(Der.context(0));
    data.next();
    data.take(Der.TIME);
    Der.Reader all = new Der.Reader(data.take(Der.SEQUENCE).orElse(new byte[0]));
    for (Optional<byte[]> one = all.take(Der.SEQUENCE); one.isPresent(); one = all.take(Der.SEQUENCE)) {
      Der.Reader in = new Der.Reader(one.get());
      if (in.take(Der.SEQUENCE).flatMap(OcspResponse::serial).filter(serial::equals).isPresent()) {
        return single(in);
      }
    }
    return Optional.empty();
  }

  private static Optional<BigInteger> serial(byte[] id) {
    Der.Reader in = new Der.Reader(id);
    in.take(Der.SEQUENCE);
    in.take(Der.OCTETS);
    in.take(Der.OCTETS);
    return in.take(Der.INTEGER).filter(number -> number.length > 0).map(BigInteger::new);
  }

  private static Optional<Single> single(Der.Reader in) {
    int status = in.next().map(Der.Element::tag).orElse(0);
    Optional<Instant> said = in.take(Der.TIME).flatMap(OcspResponse::time);
    Optional<Instant> next = in.take(Der.context(0)).flatMap(t -> new Der.Reader(t).take(Der.TIME))
        .flatMap(OcspResponse::time);
    return said.map(when -> new Single(status, when, next));
  }

  private static Optional<Instant> time(byte[] text) {
    try {
      return Optional.of(TIME.parse(new String(text, StandardCharsets.US_ASCII), Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
