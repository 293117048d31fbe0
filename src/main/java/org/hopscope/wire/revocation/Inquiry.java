package org.hopscope.wire.revocation;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Answered;
import org.hopscope.model.Evidence.Asked;
import org.hopscope.model.Evidence.Standing;
import org.hopscope.model.Evidence.Teller;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.wire.Http;
import org.hopscope.wire.WireClock;
import org.jspecify.annotations.Nullable;

/**
 * Asks an authority about one of its certificates as Windows does: the responder first, and the list of the revoked
 * where that does not tell. Only by plain http: an answer is signed in itself, and https would ask the same question.
 */
final class Inquiry {
  /** For a responder's answer, and for all of them together: a list may be long. */
  static final Duration ONE = Duration.ofSeconds(3);
  static final Duration ALL = Duration.ofSeconds(6);

  private static final int MOST = 2;
  private static final Set<Fault> SILENCE = EnumSet.of(Fault.DNS_TIMEOUT, Fault.CONNECT_TIMEOUT, Fault.HTTP_TIMEOUT);

  /** Makes something of an answer's content. */
  private interface Reading {
    Statement of(byte[] body) throws Unusable;
  }

  private final X509Certificate leaf;
  private final X509Certificate issuer;
  private final Function<Http.Request, Http.Reply> wire;
  private final WireClock clock;
  private final long begin;
  private final List<Asked> asked = new ArrayList<>();

  Inquiry(X509Certificate leaf, X509Certificate issuer, Function<Http.Request, Http.Reply> wire, WireClock clock) {
    this.leaf = leaf;
    this.issuer = issuer;
    this.wire = wire;
    this.clock = clock;
    this.begin = clock.nanos();
  }

  Evidence.Revocation run() {
    Pointers pointers = Pointers.of(leaf);
    if (pointers.isEmpty()) {
      return end(Standing.NOT_ASKED, Optional.empty());
    }
    Optional<Evidence.Revocation> byOcsp = first(Teller.OCSP, pointers.ocsp(), this::responder);
    if (byOcsp.filter(r -> r.standing() != Standing.UNKNOWN).isPresent()) {
      return byOcsp.get();
    }
    Optional<Evidence.Revocation> byList = first(Teller.CRL, pointers.crl(), url -> list(url, pointers.crl()));
    return byList.or(() -> byOcsp).orElseGet(() -> end(Standing.UNTOLD, Optional.empty()));
  }

  private Optional<Evidence.Revocation> first(
      Teller teller, List<String> urls, Function<String, Optional<Statement>> ask) {
    urls.stream().filter(url -> !isHttp(url)).forEach(url -> note(
        teller, url, Answered.PASSED_OVER, Message.of("revocation.passed-over", url)));
    return urls.stream().filter(Inquiry::isHttp).limit(MOST)
        .flatMap(url -> ask.apply(url).map(told -> end(told.standing(), Optional.of(told.by(teller, url)))).stream())
        .findFirst();
  }

  /** By GET, so that what lies on the way can answer; some responders know POST alone. */
  private Optional<Statement> responder(String url) {
    byte[] question = OcspRequest.of(leaf, issuer);
    Map<String, String> accept = Map.of("Accept", "application/ocsp-response");
    String slash = url.endsWith("/") ? "" : "/";
    Http.Reply reply = send("GET", url + slash + OcspRequest.path(question), accept, null, ONE);
    if (reply.status() >= 400) {
      reply = send("POST", url, Map.of("Content-Type", "application/ocsp-request"), question, ONE);
    }
    return told(Teller.OCSP, url, reply, body -> OcspResponse.read(body, leaf, issuer, clock.now()));
  }

  private Optional<Statement> list(String url, List<String> points) {
    return told(Teller.CRL, url, send("GET", url, Map.of(), null, ALL),
        body -> RevocationList.read(body, leaf, issuer, points, clock.now()));
  }

  private Http.Reply send(String method, String url, Map<String, String> headers, byte @Nullable [] body,
      Duration most) {
    Duration left = ALL.minusNanos(clock.nanos() - begin);
    Duration time = left.compareTo(most) < 0 ? left : most;
    if (!time.isPositive()) {
      return new Http.Reply(0, Map.of(), new byte[0], Optional.of(Fault.HTTP_TIMEOUT), "");
    }
    try {
      return wire.apply(new Http.Request(method, URI.create(url), headers, body, Optional.empty(), time));
    } catch (IllegalArgumentException noAddress) {
      return new Http.Reply(0, Map.of(), new byte[0], Optional.of(Fault.HTTP_MALFORMED), "Not an address for HTTP");
    }
  }

  private Optional<Statement> told(Teller teller, String url, Http.Reply reply, Reading reading) {
    if (reply.fault().isPresent() || reply.status() != 200) {
      note(teller, url, unreached(reply), why(url, reply));
      return Optional.empty();
    }
    try {
      Statement told = reading.of(reply.body());
      note(teller, url, Answered.TOLD, Message.of("revocation.told", url));
      return Optional.of(told);
    } catch (Unusable e) {
      note(teller, url, Answered.UNREADABLE, Message.of("revocation.unreadable", url, e.getMessage()));
      return Optional.empty();
    }
  }

  private static Answered unreached(Http.Reply reply) {
    return reply.fault().filter(SILENCE::contains).map(f -> Answered.SILENT)
        .or(() -> reply.fault().filter(f -> f == Fault.HTTP_TOO_LARGE).map(f -> Answered.UNREADABLE))
        .orElse(Answered.UNREACHED);
  }

  private static Message why(String url, Http.Reply reply) {
    return reply.fault().map(f -> f == Fault.HTTP_TOO_LARGE
        ? Message.of("revocation.too-large", url, reply.detail()) : f.at(url, reply.detail()))
        .orElseGet(() -> Message.of("revocation.status", url, reply.status()));
  }

  private void note(Teller teller, String url, Answered result, Message says) {
    asked.add(new Asked(teller, url, result, says));
  }

  private Evidence.Revocation end(Standing standing, Optional<Evidence.Word> word) {
    return evidence(leaf, standing, word, asked, Duration.ofNanos(clock.nanos() - begin));
  }

  static Evidence.Revocation evidence(
      X509Certificate leaf, Standing standing, Optional<Evidence.Word> word, List<Asked> asked, Duration took) {
    return new Evidence.Revocation(leaf.getSubjectX500Principal().getName(), Fingerprint.of(leaf), standing, word,
        asked, took);
  }

  private static boolean isHttp(String url) {
    return url.regionMatches(true, 0, "http://", 0, 7);
  }
}
