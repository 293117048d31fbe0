package org.hopscope.graph.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;

/** Who stands behind what a row tells, by its evidence: what rows of one cause may have in common. */
final class Witness {
  private Witness() {}

  /** A resolver, an issuer, a proxy; empty where the evidence names nobody, or the cause has nobody. */
  static Optional<String> who(Checked row) {
    return switch (row.cause()) {
      case DNS_FILTERED, DNS_FAILED -> resolver(row);
      case INSPECTED, INTERCEPTED -> last(row, Evidence.Tls.class, Witness::issuer);
      case PROXY_ONLY, PROXY_REFUSED -> last(row, Evidence.Tunnel.class, t -> Optional.of(t.proxy()));
      default -> Optional.empty();
    };
  }

  /** Where the connection went, or would have gone by a resolver that leads astray. */
  static Optional<String> address(Checked row) {
    return row.cause() == Cause.DNS_FILTERED
        ? astray(row) : last(row, Evidence.Tcp.class, t -> Optional.of(t.address()).filter(a -> !a.isEmpty()));
  }

  private static Optional<String> astray(Checked row) {
    Optional<String> who = who(row);
    return seen(row, Evidence.Dns.class).filter(dns -> who.filter(dns.resolver()::equals).isPresent())
        .flatMap(dns -> dns.records().stream()).filter(record -> record.type().equals("A"))
        .map(Evidence.DnsRecord::data).findFirst();
  }

  /** Who denied the name: the internet's resolvers, which are asked later, know it. */
  private static Optional<String> resolver(Checked row) {
    List<Evidence.Dns> asked = seen(row, Evidence.Dns.class).toList();
    return asked.stream().filter(d -> d.status() != DnsStatus.FOUND).findFirst()
        .or(() -> asked.stream().findFirst())
        .map(Evidence.Dns::resolver);
  }

  private static Optional<String> issuer(Evidence.Tls tls) {
    return tls.vouched().inspector()
        .or(() -> tls.chain().stream().findFirst().map(Evidence.Certificate::issuer));
  }

  private static <E extends Evidence> Optional<String> last(
      Checked row, Class<E> kind, Function<E, Optional<String>> name) {
    return seen(row, kind).flatMap(e -> name.apply(e).stream()).reduce((first, later) -> later);
  }

  private static <E extends Evidence> Stream<E> seen(Checked row, Class<E> kind) {
    return row.evidence().stream().filter(kind::isInstance).map(kind::cast);
  }
}
