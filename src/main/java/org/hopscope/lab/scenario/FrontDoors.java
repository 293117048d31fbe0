package org.hopscope.lab.scenario;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.lab.cloud.FrontDoor;
import org.hopscope.lab.cloud.FrontPage;
import org.hopscope.lab.cloud.Published;
import org.hopscope.lab.dns.Zone;
import org.hopscope.lab.dns.ZoneRecord;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.EndpointSet;

/** The machines behind every name that Microsoft 365 needs, those of a tenant apart. */
final class FrontDoors {
  private static final CertificateSpec CERTIFICATE = CertificateSpec.perZone("outlook.office365.com");
  /** Lists of revoked certificates, and who answers for them: asked in the clear, or a handshake would need itself. */
  private static final Set<Integer> REVOCATION = Set.of(84, 125);
  private static final Port STUN = new Port.Stun();
  private static final Port REVOKED = new Port.Plain(FrontPage.revocation());
  private static final Port TO_HTTPS = new Port.Plain(Pages.toHttps());
  private static final List<Host> ALL = FrontDoor.all().stream().map(FrontDoors::host).toList();
  private static final Zone ZONE = new Zone(ALL.stream().flatMap(FrontDoors::records).toList());

  private FrontDoors() {}

  static List<Host> all() {
    return ALL;
  }

  /** What the internet knows of their names. */
  static Zone zone() {
    return ZONE;
  }

  private static Stream<ZoneRecord> records(Host host) {
    return host.addresses().stream().map(ip -> ZoneRecord.address(host.name(), ip));
  }

  /** Whether Microsoft wants no detour to it. */
  static boolean isOptimised(Host host) {
    return sets(host).anyMatch(set -> set.category() == Category.OPTIMIZE);
  }

  /** Whether the list can do without this port of it. */
  static boolean isOptional(Host host, int port) {
    List<EndpointSet> wanting = sets(host).filter(set -> set.tcpPorts().contains(port)).toList();
    return !wanting.isEmpty() && wanting.stream().noneMatch(EndpointSet::required);
  }

  /** Those that name it, and those that have its address: the names that a tenant's machines have lead there. */
  private static Stream<EndpointSet> sets(Host host) {
    return Stream.concat(
        Published.naming(host.name()).stream(),
        host.addresses().stream().map(InetAddress::ofLiteral).flatMap(Published::at));
  }

  private static Host host(FrontDoor door) {
    Map<Integer, Port> ports = new HashMap<>();
    door.tcpPorts().forEach(number -> ports.put(number, port(door, number)));
    door.udpPorts().forEach(number -> ports.put(number, STUN));
    return new Host(door.name(), door.addresses(), Optional.of(CERTIFICATE), ports, Set.of());
  }

  private static Port port(FrontDoor door, int number) {
    boolean clear = door.sets().stream().anyMatch(set -> REVOCATION.contains(set.id()));
    return switch (number) {
      case 80 -> clear ? REVOKED : TO_HTTPS;
      case 443 -> new Port.Secure(new FrontPage(door.area()));
      default -> MailPorts.at(number);
    };
  }
}
