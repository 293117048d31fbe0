package org.hopscope.lab.cloud;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;

/**
 * Who answers for a name of the list, or for all the names of a wildcard.
 *
 * @param name as in a zone file, {@code *.sharepoint.com}
 * @param sets those that name it
 */
public record FrontDoor(String name, List<EndpointSet> sets, List<String> addresses) {
  private static final int QUIC = 443;
  private static final String TENANTS = ".onmicrosoft.com";
  private static final List<FrontDoor> ALL = build();

  /** For every name of the list but those that have a tenant in them. */
  public static List<FrontDoor> all() {
    return ALL;
  }

  private static List<FrontDoor> build() {
    Map<String, FrontDoor> doors = new LinkedHashMap<>();
    List<HostPattern> patterns = Published.sets().stream().flatMap(set -> set.urls().stream()).toList();
    for (HostPattern pattern : patterns) {
      String name = pattern.text().replaceFirst("^\\*[^.]+", "*");
      if (!pattern.text().endsWith(TENANTS)) {
        doors.computeIfAbsent(name, n -> of(n, pattern, doors.size()));
      }
    }
    List.copyOf(doors.keySet()).forEach(name -> addAbove(name, doors));
    return List.copyOf(doors.values());
  }

  /** A star does not stand for a name below which another one stands (RFC 4592, section 2.2.2); the service does. */
  private static void addAbove(String name, Map<String, FrontDoor> doors) {
    String above = name.substring(name.indexOf('.') + 1);
    Optional<FrontDoor> star = doors.values().stream()
        .filter(door -> door.name().startsWith("*") && above.endsWith(door.name().substring(1))).findFirst();
    star.ifPresent(door -> doors.putIfAbsent(above, new FrontDoor(above, Published.naming(above), door.addresses())));
  }

  private static FrontDoor of(String name, HostPattern pattern, int number) {
    List<EndpointSet> naming = Published.naming(pattern.text());
    // the set that lists it tells its ranges, not one whose wildcard happens to cover it
    List<Cidr> ranges = naming.stream().filter(set -> set.urls().contains(pattern)).map(EndpointSet::ips)
        .filter(ips -> !ips.isEmpty()).findFirst().orElse(List.of());
    return new FrontDoor(name, naming, Numbering.addresses(ranges, number));
  }

  /** As in the list. */
  public String area() {
    return sets.getFirst().area();
  }

  public Set<Integer> tcpPorts() {
    return ports(sets.stream().flatMap(set -> set.tcpPorts().stream()));
  }

  /** Those of the sets that have its address, too: Teams' relays have no name in the list. QUIC is not spoken here. */
  public Set<Integer> udpPorts() {
    List<EndpointSet> all = new ArrayList<>(sets);
    addresses.forEach(ip -> Published.at(InetAddress.ofLiteral(ip)).forEach(all::add));
    Set<Integer> ports = ports(all.stream().flatMap(set -> set.udpPorts().stream()));
    ports.remove(QUIC);
    return ports;
  }

  private static Set<Integer> ports(Stream<Integer> numbers) {
    return numbers.collect(Collectors.toCollection(TreeSet::new));
  }
}
