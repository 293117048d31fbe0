package org.hopscope.endpoints.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Transport;

/**
 * What is to be tested: each name on each port once, though several sets want it; the set that Microsoft 365
 * cannot do without goes first. Of UDP it is STUN alone, on Teams' ports: HTTP/3 is done without.
 *
 * @param untested wildcards and sets of bare ranges for which no name is known
 */
public record Plan(List<Check> checks, List<String> untested) {
  private static final List<Integer> STUN = List.of(3478, 3479, 3480, 3481);

  /** The set that counts more; then the name that the list itself gives; then ranges to compare with. */
  private static final Comparator<Check> MERIT = Comparator
      .comparing((Check c) -> !c.set().required())
      .thenComparing(c -> c.standsFor().isPresent())
      .thenComparing(c -> c.set().ips().isEmpty());

  public Plan {
    checks = List.copyOf(checks);
    untested = List.copyOf(untested);
  }

  /** @param areas service areas; empty: all */
  public static Plan of(EndpointList list, Collection<String> areas, Tenancy tenancy) {
    Map<String, Check> best = new LinkedHashMap<>();
    Set<String> untested = new LinkedHashSet<>();
    for (EndpointSet set : list.sets()) {
      if (areas.isEmpty() || areas.stream().anyMatch(set::isOf)) {
        List<Check> checks = checks(list, set, tenancy, untested);
        checks.forEach(c -> best.merge(c.target(), c, (a, b) -> MERIT.compare(b, a) < 0 ? b : a));
      }
    }
    return new Plan(List.copyOf(best.values()), List.copyOf(untested));
  }

  private static List<Check> checks(EndpointList list, EndpointSet set, Tenancy tenancy, Set<String> untested) {
    List<Check> checks = new ArrayList<>();
    for (HostPattern url : set.urls()) {
      List<Check> ofUrl = set.tcpPorts().stream().flatMap(p -> checks(set, url, p, tenancy).stream()).toList();
      if (ofUrl.isEmpty() && !set.tcpPorts().isEmpty()) {
        untested.add(url.text());
      }
      checks.addAll(ofUrl);
    }
    List<Integer> udp = set.udpPorts().stream().filter(STUN::contains).toList();
    List<String> media = udp.isEmpty() ? List.of() : KnownNames.byUdp(list.instance(), set);
    media.forEach(name -> udp.forEach(p -> checks.add(new Check(set, name, Optional.empty(), Transport.UDP, p))));
    if (media.isEmpty() && (!udp.isEmpty() || set.urls().isEmpty())) {
      untested.add(set.areaName() + " " + set.id());
    }
    return checks;
  }

  private static List<Check> checks(EndpointSet set, HostPattern url, int port, Tenancy tenancy) {
    if (!url.isWildcard()) {
      return List.of(new Check(set, url.text(), Optional.empty(), Transport.TCP, port));
    }
    return KnownNames.of(url, port, tenancy).stream()
        .map(name -> new Check(set, name, Optional.of(url), Transport.TCP, port))
        .toList();
  }
}
