package org.hopscope.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hopscope.model.Days;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Outcome;

/** The one value that proves a fault: the certificate's names, its date, the status, the code. */
final class Seen {
  private static final Pattern IP = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]+");
  private static final int MOST_NAMES = 3;

  private Seen() {}

  /** Empty when the evidence has no such value. */
  static String at(HopNode node, Fault fault) {
    return switch (fault) {
      case TLS_EXPIRED -> leaf(node).map(c -> day(c.notAfter())).orElse("");
      case TLS_NOT_YET_VALID -> leaf(node).map(c -> day(c.notBefore())).orElse("");
      case TLS_WRONG_NAME -> leaf(node).map(Seen::names).orElse("");
      case TLS_WEAK -> leaf(node).map(c -> c.key() + ", " + c.signature()).orElse("");
      case TLS_UNTRUSTED, TLS_SELF_SIGNED, TLS_INTERCEPTED, TLS_INCOMPLETE, TLS_REVOKED ->
        leaf(node).map(c -> Evidence.Certificate.commonName(c.issuer())).orElse("");
      case TLS_PROTOCOL -> last(node, Evidence.Tls.class).map(Evidence.Tls::protocol).orElse("");
      case CONNECT_REFUSED, CONNECT_TIMEOUT, CONNECTION_RESET, NO_ROUTE -> port(node);
      case HTTP_FORBIDDEN, HTTP_NOT_FOUND, HTTP_SERVER_ERROR, HTTP_UNAVAILABLE, HTTP_UNEXPECTED, NOT_A_REDIRECT,
          NOT_EXCHANGE ->
        status(node);
      case DNS_WILDCARD -> argument(node, 2);
      case DNS_HIJACKED, PROXY_UNREACHABLE, PROXY_SIGN_IN_REFUSED, PROXY_NO_SCHEME,
          PAC_UNREACHABLE, PAC_BROKEN, PAC_ENDLESS, PAC_BAD_RESULT ->
        argument(node, 1);
      case POX_ERROR, MAPI_WRONG_SERVER, EWS_BLOCKED, EWS_OLDER_SERVER, EWS_ERROR, EWS_THROTTLED -> argument(node, 1);
      case REDIRECT_LOOP, REDIRECT_INSECURE, REDIRECT_ADDR_LOOP, REDIRECT_TOO_DEEP, REDIRECT_REFUSED ->
        argument(node, 0);
      default -> "";
    };
  }

  static boolean isAddress(String name) {
    return IP.matcher(name).matches();
  }

  /** The names of the certificate that was presented; empty when there was none. */
  static Optional<List<String>> names(HopNode node) {
    return leaf(node).map(Evidence.Certificate::names).filter(names -> !names.isEmpty());
  }

  private static Optional<Evidence.Certificate> leaf(HopNode node) {
    return last(node, Evidence.Tls.class)
        .filter(t -> !t.chain().isEmpty())
        .map(t -> t.chain().getFirst());
  }

  private static String names(Evidence.Certificate certificate) {
    List<String> names = certificate.names().isEmpty() ? List.of(Evidence.Certificate.commonName(certificate.subject()))
        : certificate.names();
    Stream<String> more = names.size() > MOST_NAMES ? Stream.of("…") : Stream.of();
    return String.join(", ", Stream.concat(names.stream().limit(MOST_NAMES), more).toList());
  }

  private static String day(Instant when) {
    return Days.day(when);
  }

  private static String port(HopNode node) {
    return last(node, Evidence.Tcp.class).map(t -> Integer.toString(t.port())).orElse("443");
  }

  private static String status(HopNode node) {
    return Scene.evidence(node, Evidence.Http.class)
        .filter(h -> h.status() > 0)
        .reduce((first, second) -> second)
        .map(h -> Integer.toString(h.status()))
        .orElse("");
  }

  static String argument(HopNode node, int index) {
    return node.outcome().map(Outcome::summary).map(m -> m.args().size() > index ? m.args().get(index) : "").orElse("");
  }

  private static <E extends Evidence> Optional<E> last(HopNode node, Class<E> kind) {
    return Scene.evidence(node, kind).reduce((first, second) -> second);
  }
}
