package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;

/** Worlds in which every step of the search runs out of its time. */
final class SilentWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String PATH = "/autodiscover/autodiscover.xml";

  private SilentWorlds() {}

  static List<Scenario> all() {
    return List.of(
        outside("all-silent").allSilent().build(),
        inside("all-silent-inside").allSilent().build(),
        serversSilent(),
        outside("all-mute").allMute().build(),
        inside("all-mute-inside").allMute().build(),
        inside("dns-silent-inside").resolver(Scenario.Resolver.SILENT).build(),
        bothSidesGone());
  }

  /** Every step has somebody to ask: the record leads to Microsoft 365, and an SRV record is there too. */
  private static WorldBuilder outside(String id) {
    return servers(world(id, ANNA));
  }

  private static WorldBuilder inside(String id) {
    return servers(world(id, ANNA).inside("corp.contoso.com")
        .scp("MAIL01", "20160301", "https://mail01.corp.contoso.com" + PATH)
        .scp("MAIL02", "20230115", "https://mail02.corp.contoso.com" + PATH)
        .deadServer("mail01.corp.contoso.com")
        .deadServer("mail02.corp.contoso.com"));
  }

  private static WorldBuilder servers(WorldBuilder world) {
    return world.hidden()
        .mxAtMicrosoft("contoso.com")
        .website("contoso.com")
        .cname("autodiscover.contoso.com", "autodiscover.outlook.com")
        .srv("_autodiscover._tcp.contoso.com", 443, "mail.contoso.com")
        .exchange(own("mail.contoso.com").mailbox(ANNA))
        .microsoft365(Microsoft365.tenant("contoso").mailbox(ANNA));
  }

  /** Inside and outside name other servers, two each, and none of them is there any more. */
  private static Scenario bothSidesGone() {
    String name = "autodiscover.contoso.com";
    return world("both-sides-gone", ANNA).hidden()
        .mx("contoso.com", "mail.contoso.com")
        .goneWebsite("contoso.com")
        .a(name, "192.0.2.8").a(name, "192.0.2.9")
        .outside(name, "A", "203.0.113.98").outside(name, "A", "203.0.113.97")
        .build();
  }

  /** The domain controller alone speaks: its servers are asked when time has gone by already. */
  private static Scenario serversSilent() {
    return inside("servers-silent-inside")
        .everyMachine(host -> host.name().startsWith("dc1.") ? host : host.switchedOff())
        .build();
  }
}
