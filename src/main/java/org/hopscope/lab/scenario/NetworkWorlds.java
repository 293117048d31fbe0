package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hopscope.lab.mail.Smtp;
import org.hopscope.lab.net.Passage;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.ForwardProxy.Doorkeeper;
import org.hopscope.lab.web.Hostile;
import org.hopscope.lab.web.Pages;
import org.hopscope.lab.web.WebResponse;

/** Networks that are ready for Microsoft 365, or are not; the account has all its mail there. */
final class NetworkWorlds {
  private static final String PROXY = "proxy.corp.contoso.com";
  private static final String PROXY_IP = "192.0.2.8";
  private static final Duration HESITATION = Duration.ofMillis(1550);
  private static final WayOut WAY = WayOut.through(PROXY, 3128);
  private static final String BLOCK_PAGE = "203.0.113.66";
  private static final String MAILBOXES = "ams-efz.ms-acdc.office.com";
  private static final Set<String> DROPPED = Set.of("*.sharepoint.com", "*.svc.ms", "*.mail.protection.outlook.com");
  private static final Set<String> REFUSED = Set.of("officecdn.microsoft.com", "teams.cloud.microsoft",
      "*.teams.cloud.microsoft");
  private static final Set<String> CUT = Set.of("teams.microsoft.com", "*.teams.microsoft.com", "*.sharepoint.com",
      "*.svc.ms");
  private static final Duration NEAR = Duration.ofMillis(12);
  private static final Duration ACROSS_AN_OCEAN = Duration.ofMillis(170);
  private static final int LARGEST_OF_A_BAD_TUNNEL = 700;
  private static final int LARGEST_IN_A_TUNNEL = 1360;
  private static final Doorkeeper WEB_ONLY = (request,
      host) -> request.method().equals("CONNECT") && !request.path().endsWith(":443")
          ? Optional.of(WebResponse.html(403, "Forbidden", "Only port 443 can be tunnelled to.")) : Optional.empty();

  private NetworkWorlds() {}

  static List<Scenario> healthy() {
    return List.of(near("net-healthy").build());
  }

  static List<Scenario> broken() {
    return List.of(
        faulty("net-blocked", world -> world.everyMachine(NetworkWorlds::oldFirewall)),
        faulty("net-dns-filter",
            world -> world.denied("teams.microsoft.com").sinkhole("officecdn.microsoft.com", "0.0.0.0")
                .sinkhole("sharepoint.com", "10.11.12.13").sinkhole("svc.ms", "10.11.12.13")),
        faulty("net-one-address", NetworkWorlds::oneAddress),
        faulty("net-transparent", world -> world.line(Line.TAKEN_OVER)),
        faulty("net-captive", NetworkWorlds::captive),
        faulty("net-reset", world -> world.everyMachine(NetworkWorlds::cutByName)),
        faulty("net-inspected", world -> world.behindTrustedInspectingProxy(host -> !FrontDoors.isOptimised(host))),
        faulty("net-wrong-range", NetworkWorlds::wrongRange),
        faulty("net-ipv6-dead", world -> world.everyMachine(host -> host.switchedOff(ip -> ip.contains(":")))),
        faulty("net-loss", world -> world.line(Line.LOSSY)),
        faulty("net-udp-blocked",
            world -> world.everyMachine(host -> host.dropping(n -> host.ports().get(n) instanceof Port.Stun))),
        WorldBuilder.faulty(
            () -> proxied("net-proxy-only", WAY.open()), world -> world.wayOut(WAY)),
        faulty("net-smtp-starttls-stripped", world -> world.everyMachine(NetworkWorlds::withoutStartTls)),
        WorldBuilder.faulty(() -> near("net-clock-skew"), world -> world.clocksAhead(Duration.ofMinutes(7))),
        WorldBuilder.faulty(() -> near("net-far-door"), NetworkWorlds::farDoor),
        WorldBuilder.faulty(() -> near("net-hairpin"),
            world -> world.passage(ip -> Passage.longer(ACROSS_AN_OCEAN).by("Contoso VPN"))),
        WorldBuilder.faulty(() -> proxied("net-proxy-far", WAY), world -> world.passage(NetworkWorlds::toTheFarProxy)),
        WorldBuilder.faulty(() -> near("net-mtu"), world -> world.passage(ip -> Passage.narrow(LARGEST_IN_A_TUNNEL))),
        WorldBuilder.faulty(
            () -> near("net-mtu-tls"), world -> world.passage(ip -> Passage.narrowBothWays(LARGEST_OF_A_BAD_TUNNEL))),
        WorldBuilder.faulty(() -> near("net-slow"), world -> world.everyMachine(NetworkWorlds::hesitating)),
        faulty("net-optional-blocked",
            world -> world.everyMachine(host -> host.dropping(n -> FrontDoors.isOptional(host, n)))));
  }

  private static Scenario faulty(String id, UnaryOperator<WorldBuilder> fault) {
    return WorldBuilder.faulty(() -> signing(id), fault);
  }

  private static WorldBuilder signing(String id) {
    return CloudWorlds.online(id).signedAtMicrosoft("contoso.com", "contoso");
  }

  /** With front doors nearby, and their clocks. */
  private static WorldBuilder near(String id) {
    return signing(id).clocksAhead(Duration.ZERO).passage(ip -> Passage.longer(NEAR));
  }

  private static Passage toTheFarProxy(String ip) {
    return ip.equals(PROXY_IP) ? Passage.longer(ACROSS_AN_OCEAN) : Passage.USUAL;
  }

  private static Host hesitating(Host host) {
    return host.name().equals(MAILBOXES) ? host.hesitating(HESITATION) : host;
  }

  private static Host oldFirewall(Host host) {
    if (DROPPED.contains(host.name())) {
      return host.dropping(port -> true);
    }
    return REFUSED.contains(host.name()) ? host.refusing() : host;
  }

  private static Host cutByName(Host host) {
    return CUT.contains(host.name()) ? host.with(443, new Port.Raw(Hostile.cutAfterHello())) : host;
  }

  /** The filter's own page is all that anybody gets to see. */
  private static WorldBuilder oneAddress(WorldBuilder world) {
    return world
        .host(Host.web(
            "block.dns-filter.example", List.of(BLOCK_PAGE),
            CertificateSpec.trusted(List.of("block.dns-filter.example")),
            new Port.Plain(Pages.site("Blocked")), new Port.Secure(Pages.site("Blocked"))))
        .oneAddress(BLOCK_PAGE);
  }

  /** A hotel's: who has not signed in yet meets its page at every address. */
  private static WorldBuilder captive(WorldBuilder world) {
    Map<Integer, Port> portal = Map.of(80, new Port.Plain(Pages.portal()), 443, new Port.Secure(Pages.portal()));
    CertificateSpec certificate = CertificateSpec.trusted(List.of("wifi.alpinehotel.example"));
    UnaryOperator<Host> caught = host -> new Host(
        host.name(), host.addresses(), Optional.of(certificate), host.dropping(port -> true).with(portal).ports(),
        host.gone());
    return world.everyMachine(caught);
  }

  /** Names inside lead to a relay that was bought when lines were slow; it passes on what it gets. */
  private static WorldBuilder wrongRange(WorldBuilder world) {
    Map<String, String> relays = Map.of(MAILBOXES, "203.0.113.36", "teams.microsoft.com", "203.0.113.37");
    relays.forEach((name, ip) -> world.forged(name, "A", ip));
    return world
        .everyMachine(host -> relays.containsKey(host.name()) ? host.alsoAt(relays.get(host.name())) : host);
  }

  /** The resolvers inside are in Asia, and lead there; the computer is in Europe. */
  private static WorldBuilder farDoor(WorldBuilder world) {
    String far = "52.96.0.130";
    Host singapore = tenant("contoso").mailbox("anna@contoso.com").hosts(WorldBuilder.PASSWORD).stream()
        .filter(host -> host.name().equals(MAILBOXES)).findFirst().orElseThrow()
        .saying("X-FEEFZInfo", "SIN").saying("X-FEServer", "SG2PR06CA0142");
    return world
        .host(
            new Host("sin-efz.ms-acdc.office.com", List.of(far), singapore.certificate(), singapore.ports(), Set.of()))
        .forged("outlook.ms-acdc.office.com", "CNAME", "sin-efz.ms-acdc.office.com.")
        .passage(ip -> Passage.longer(ip.equals(far) ? ACROSS_AN_OCEAN : NEAR));
  }

  private static WorldBuilder proxied(String id, WayOut way) {
    return CloudWorlds.online(id)
        .wayOut(way)
        .host(new Host(PROXY, List.of(PROXY_IP), Optional.empty(), Map.of(3128, new Port.Proxy(WEB_ONLY)), Set.of()));
  }

  private static Host withoutStartTls(Host host) {
    Map<Integer, Port> ports = new HashMap<>(host.ports());
    ports.replaceAll((number, port) -> port.equals(MailPorts.SMTP) ? MailPorts.smtp(Smtp.StartTls.OVERWRITTEN) : port);
    return host.with(ports);
  }
}
