package org.hopscope.lab.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.lab.cloud.FrontDoor;
import org.hopscope.lab.cloud.FrontPage;
import org.hopscope.lab.dns.Zone;
import org.hopscope.lab.dns.ZoneRecord;
import org.hopscope.lab.mail.Imap;
import org.hopscope.lab.mail.Pop;
import org.hopscope.lab.mail.Smtp;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;

/** The machines behind every name that Microsoft 365 needs, those of a tenant apart. */
final class FrontDoors {
  static final Smtp SMTP = new Smtp("AM0PR01CA0001.outlook.office365.com", Smtp.StartTls.OFFERED);
  private static final CertificateSpec CERTIFICATE = CertificateSpec.perZone("outlook.office365.com");
  /** Lists of revoked certificates, and who answers for them: asked in the clear, or a handshake would need itself. */
  private static final Set<Integer> REVOCATION = Set.of(84, 125);
  private static final Map<Integer, Port> MAIL = Map.of(
      25, new Port.Mail(SMTP, false), 587, new Port.Mail(SMTP, false), 143, new Port.Mail(new Imap(), false),
      993, new Port.Mail(new Imap(), true), 995, new Port.Mail(new Pop(), true));
  private static final Port STUN = new Port.Stun();
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

  /** What a machine answers beside the web, as the sets ask for that name this host. */
  static Map<Integer, Port> mailPorts(String host) {
    Map<Integer, Port> ports = new HashMap<>(MAIL);
    ports.keySet().retainAll(door(host).tcpPorts());
    return ports;
  }

  /** Where this name or wildcard of the list is. */
  static List<String> addresses(String name) {
    return door(name).addresses();
  }

  private static FrontDoor door(String name) {
    return FrontDoor.all().stream().filter(door -> door.name().equals(name)).findFirst().orElseThrow();
  }

  private static Host host(FrontDoor door) {
    Map<Integer, Port> ports = new HashMap<>();
    door.tcpPorts().forEach(number -> ports.put(number, port(door, number)));
    door.udpPorts().forEach(number -> ports.put(number, STUN));
    return new Host(door.name(), door.addresses(), Optional.of(CERTIFICATE), ports, Set.of());
  }

  private static Port port(FrontDoor door, int number) {
    FrontPage page = new FrontPage(door.area());
    boolean clear = door.sets().stream().anyMatch(set -> REVOCATION.contains(set.id()));
    return switch (number) {
      case 80 -> clear ? new Port.Plain(page) : TO_HTTPS;
      case 443 -> new Port.Secure(page);
      default -> MAIL.get(number);
    };
  }
}
