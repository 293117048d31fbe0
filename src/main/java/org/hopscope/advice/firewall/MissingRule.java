package org.hopscope.advice.firewall;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.Need;
import org.hopscope.model.endpoint.Transport;

/**
 * One rule that is missing for a set of Microsoft's.
 *
 * @param ports those that were found blocked
 * @param names as the set has them; none where it publishes ranges only
 * @param ranges all of the set's; none where it publishes names only
 * @param need who misses it; what works, with something to look at, is no more than optional
 * @param rows what it is known by; never empty
 */
public record MissingRule(
    Change change, EndpointSet set, Transport transport, List<Integer> ports, List<HostPattern> names,
    List<Cidr> ranges, Need need, List<Checked> rows) {
  public MissingRule {
    ports = List.copyOf(ports);
    names = List.copyOf(names);
    ranges = List.copyOf(ranges);
    rows = List.copyOf(rows);
  }

  static MissingRule of(Change change, List<Checked> rows) {
    Checked first = rows.getFirst();
    EndpointSet set = first.check().set();
    return new MissingRule(
        change, set, first.check().transport(),
        rows.stream().map(row -> row.check().port()).distinct().sorted().toList(),
        rows.stream().flatMap(MissingRule::names).distinct()
            .sorted(Comparator.comparing(HostPattern::text)).toList(),
        change == Change.RESOLVE ? List.of() : set.ips(), need(rows), rows);
  }

  private static Need need(List<Checked> rows) {
    if (rows.stream().anyMatch(Checked::breaks)) {
      return Need.REQUIRED;
    }
    return rows.getFirst().need() == Need.MAIL_SERVERS ? Need.MAIL_SERVERS : Need.OPTIONAL;
  }

  /** A wildcard is opened whole, whichever of its names was tried; bare ranges have no name to be opened. */
  private static Stream<HostPattern> names(Checked row) {
    Check check = row.check();
    return check.set().urls().isEmpty()
        ? Stream.of() : check.standsFor().or(() -> HostPattern.parse(check.host())).stream();
  }

  /** Microsoft 365 lacks more than a feature without it. */
  public boolean required() {
    return need == Need.REQUIRED;
  }

  /** The gravest thing that is missing without it. */
  public Impact impact() {
    return rows.stream().map(Checked::impact).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Microsoft asks for a direct way to it, past proxies. */
  boolean wantsDirect() {
    return set.category() != Category.DEFAULT;
  }

  List<String> ranges(boolean ipv6) {
    return ranges.stream().filter(range -> range.isIpv6() == ipv6).map(Cidr::text).toList();
  }

  /** {@code 80, 443}. */
  String portList() {
    return ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
