package org.hopscope.lab.tls;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;
import org.hopscope.wire.der.Der;

/** An authority's responder, RFC 6960 over HTTP by GET and POST, and its list of the revoked, RFC 5280, section 5. */
public final class StatusDesk implements WebService {
  public static final String RESPONDER = "/ocsp";
  public static final String LIST = "/issuing.crl";

  private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'")
      .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuMMddHHmmss'Z'")
      .withZone(ZoneOffset.UTC);
  private static final int UTC_TIME = 0x17;
  /** 1.3.6.1.5.5.7.48.1.1, id-pkix-ocsp-basic, and 2.5.29.21, reasonCode. */
  private static final byte[] BASIC = {0x2b, 6, 1, 5, 5, 7, 0x30, 1, 1};
  private static final byte[] REASON = {0x55, 0x1d, 0x15};
  private static final byte[] KEY_COMPROMISE = Der.element(Der.ENUMERATED, new byte[]{1});
  private static final Duration VALID = Duration.ofDays(7);

  private final Signing signing;
  private final Supplier<Set<BigInteger>> revoked;
  private final Instant now;

  StatusDesk(Signing signing, Supplier<Set<BigInteger>> revoked, Instant now) {
    this.signing = signing;
    this.revoked = revoked;
    this.now = now;
  }

  @Override
  public WebResponse answer(WebRequest request) {
    if (request.path().equals(LIST)) {
      return WebResponse.of(200, "application/pkix-crl", list());
    }
    return question(request).flatMap(StatusDesk::id)
        .map(id -> WebResponse.of(200, "application/ocsp-response", response(id)))
        .orElseGet(() -> WebResponse.html(404, "Not Found", "Nothing is here."));
  }

  private static Optional<byte[]> question(WebRequest request) {
    if (request.method().equals("POST")) {
      return Optional.of(request.body());
    }
    String prefix = RESPONDER + "/";
    return request.path().startsWith(prefix) ? decoded(request.path().substring(prefix.length())) : Optional.empty();
  }

  private static Optional<byte[]> decoded(String path) {
    try {
      return Optional.of(Base64.getDecoder().decode(java.net.URLDecoder.decode(path, StandardCharsets.US_ASCII)));
    } catch (IllegalArgumentException noQuestion) {
      return Optional.empty();
    }
  }

  /** The first certificate that is asked for. */
  private static Optional<byte[]> id(byte[] question) {
    return inside(question).flatMap(StatusDesk::inside).flatMap(StatusDesk::inside)
        .flatMap(StatusDesk::inside).flatMap(request -> new Der.Reader(request).take(Der.SEQUENCE));
  }

  private static Optional<byte[]> inside(byte[] sequence) {
    return new Der.Reader(sequence).take(Der.SEQUENCE);
  }

  private byte[] response(byte[] id) {
    byte[] single = Der.element(Der.SEQUENCE, Der.element(Der.SEQUENCE, id), status(id), time(now),
        Der.element(Der.context(0), time(now.plus(VALID))));
    byte[] data = Der.element(Der.SEQUENCE, Der.element(Der.context(1), signing.name()), time(now),
        Der.element(Der.SEQUENCE, single));
    byte[] bytes = Der.element(Der.SEQUENCE, Der.element(Der.OID, BASIC),
        Der.element(Der.OCTETS, signing.signed(data)));
    return Der.element(Der.SEQUENCE, Der.element(Der.ENUMERATED, new byte[]{0}), Der.element(Der.context(0), bytes));
  }

  private byte[] status(byte[] id) {
    return isRevoked(id)
        ? Der.element(Der.context(1), time(since()), Der.element(Der.context(0), KEY_COMPROMISE))
        : Der.element(Der.primitive(0));
  }

  private boolean isRevoked(byte[] id) {
    Der.Reader in = new Der.Reader(id);
    in.take(Der.SEQUENCE);
    in.take(Der.OCTETS);
    in.take(Der.OCTETS);
    return in.take(Der.INTEGER).map(BigInteger::new).filter(revoked.get()::contains).isPresent();
  }

  private byte[] list() {
    Set<BigInteger> all = revoked.get();
    byte[] entries = all.isEmpty()
        ? new byte[0] : Der.element(Der.SEQUENCE, all.stream().map(this::entry).toArray(byte[][]::new));
    return signing.signed(Der.element(Der.SEQUENCE, Der.element(Der.INTEGER, new byte[]{1}), Signing.ALGORITHM,
        signing.name(), day(now), day(now.plus(VALID)), entries));
  }

  private byte[] entry(BigInteger serial) {
    return Der.element(Der.SEQUENCE, Der.element(Der.INTEGER, serial.toByteArray()), day(since()),
        Der.element(Der.SEQUENCE, Pointing.extension(REASON, KEY_COMPROMISE)));
  }

  private Instant since() {
    return now.minus(Duration.ofDays(3));
  }

  private static byte[] time(Instant when) {
    return Der.element(Der.TIME, LONG.format(when).getBytes(StandardCharsets.US_ASCII));
  }

  /** Lists write times of this century so. */
  private static byte[] day(Instant when) {
    return Der.element(UTC_TIME, SHORT.format(when).getBytes(StandardCharsets.US_ASCII));
  }
}
