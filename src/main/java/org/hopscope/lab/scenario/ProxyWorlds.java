package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.WorldBuilder.faulty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.lab.exchange.SignIn;
import org.hopscope.lab.web.ForwardProxy.Doorkeeper;
import org.hopscope.lab.web.WebResponse;

/** Companies whose computers get out through a proxy; whatever goes past it is dropped. */
final class ProxyWorlds {
  private static final String DOMAIN = "corp.contoso.com";
  private static final String PROXY = "proxy." + DOMAIN;
  private static final int PORT = 3128;
  private static final Doorkeeper NOT_TO_MICROSOFT = (request, host) -> Optional.of(host)
      .filter(h -> h.endsWith(".outlook.com") || h.endsWith(".office365.com"))
      .map(h -> WebResponse.html(403, "Forbidden", "The category webmail is blocked.").with("X-Squid-Error",
          "ERR_ACCESS_DENIED 0"));
  private static final String USER = "anna@" + DOMAIN;
  private static final String PASSWORD = "Proxy-Practice-2!";
  private static final SignIn WINDOWS = SignIn.windows(PROXY, Map.of(USER, PASSWORD));
  private static final SignIn BASIC = SignIn.basicOnly(PROXY, Map.of(USER, PASSWORD));
  private static final WayOut WAY = WayOut.through(PROXY, PORT);
  private static final Map<Integer, Port> OPEN = Map.of(PORT, new Port.Proxy(Doorkeeper.OPEN));

  private ProxyWorlds() {}

  static List<Scenario> healthy() {
    return List.of(
        behind("proxy-only", Doorkeeper.OPEN).build(),
        behind("proxy-signed-in", WINDOWS.doorkeeper()).wayOut(WAY.signedIn(USER, PASSWORD)).build(),
        passable("proxy-inspects", Map.of(PORT, new Port.Proxy(Doorkeeper.OPEN, true))).trustingInspection()
            .mendedBy(passable("proxy-inspects", OPEN).trustingInspection()));
  }

  static List<Scenario> broken() {
    return List.of(
        faulty(() -> behind("proxy-sign-in", WINDOWS.doorkeeper()).wayOut(WAY.signedIn(USER, PASSWORD)),
            world -> world.wayOut(WAY)),
        faulty(() -> behind("proxy-wrong-password", BASIC.doorkeeper()).wayOut(WAY.signedIn(USER, PASSWORD)),
            world -> world.wayOut(WAY.signedIn(USER, "Old-" + PASSWORD))),
        passable("proxy-denies", Map.of(PORT, new Port.Proxy(NOT_TO_MICROSOFT)))
            .mendedBy(passable("proxy-denies", OPEN)),
        behind("proxy-dead", Map.of()).mendedBy(behind("proxy-dead", OPEN)));
  }

  static List<Scenario> branches() {
    return List.of(
        behind("proxy-basic", BASIC.doorkeeper()).hidden().wayOut(WAY.signedIn(USER, PASSWORD)).build(),
        CloudWorlds.online("proxy-name-gone").hidden().wayOut(WayOut.through("old-" + PROXY, PORT)).build(),
        behind("proxy-resolves", Doorkeeper.OPEN).hidden().resolversKnowOnly(DOMAIN).build(),
        serverGone());
  }

  /** The record inside leads to a server that is gone; the proxy itself answers all the same. */
  private static Scenario serverGone() {
    return NameWorlds.gone("proxy-split-gone").hidden()
        .wayOut(WayOut.through(PROXY, PORT).open())
        .host(proxy(OPEN))
        .build();
  }

  private static WorldBuilder behind(String id, Doorkeeper doorkeeper) {
    return behind(id, Map.of(PORT, new Port.Proxy(doorkeeper)));
  }

  private static WorldBuilder behind(String id, Map<Integer, Port> ports) {
    return CloudWorlds.online(id)
        .wayOut(WAY)
        .host(proxy(ports));
  }

  /** What goes past the proxy gets out as well. */
  private static WorldBuilder passable(String id, Map<Integer, Port> ports) {
    return behind(id, ports).wayOut(WAY.open());
  }

  private static Host proxy(Map<Integer, Port> ports) {
    return new Host(PROXY, List.of("192.0.2.8"), Optional.empty(), ports, Set.of());
  }
}
