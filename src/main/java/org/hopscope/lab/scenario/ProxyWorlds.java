package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.lab.exchange.SignIn;
import org.hopscope.lab.web.ForwardProxy.Doorkeeper;
import org.hopscope.lab.web.WebResponse;

/** Companies whose computers get out through a proxy; whatever goes past it is dropped. */
final class ProxyWorlds {
  private static final String ANNA = "anna@contoso.com";
  private static final String DOMAIN = "corp.contoso.com";
  private static final String PROXY = "proxy." + DOMAIN;
  private static final int PORT = 3128;
  private static final Doorkeeper NOT_TO_MICROSOFT = (request, host) -> Optional.of(host)
      .filter(h -> h.endsWith(".outlook.com") || h.endsWith(".office365.com"))
      .map(h -> WebResponse.html(403, "Forbidden", "The category webmail is blocked.").with("X-Squid-Error", "ERR_ACCESS_DENIED 0"));
  private static final String USER = "anna@" + DOMAIN;
  private static final String PASSWORD = "Proxy-Practice-2!";
  private static final SignIn WINDOWS = SignIn.windows(PROXY, Map.of(USER, PASSWORD));
  private static final SignIn BASIC = SignIn.basicOnly(PROXY, Map.of(USER, PASSWORD));
  private static final WayOut WAY = WayOut.through(PROXY, PORT);

  private ProxyWorlds() {}

  static List<Scenario> healthy() {
    return List.of(
        behind("proxy-only", Doorkeeper.OPEN).build(),
        behind("proxy-signed-in", WINDOWS.doorkeeper()).wayOut(WAY.signedIn(USER, PASSWORD)).build(),
        behind("proxy-inspects", Map.of(PORT, new Port.Proxy(Doorkeeper.OPEN, true)))
            .wayOut(WAY.open()).trustingInspection().build());
  }

  static List<Scenario> broken() {
    return List.of(
        behind("proxy-sign-in", WINDOWS.doorkeeper()).build(),
        behind("proxy-wrong-password", BASIC.doorkeeper()).wayOut(WAY.signedIn(USER, "Old-" + PASSWORD)).build(),
        behind("proxy-denies", NOT_TO_MICROSOFT).wayOut(WAY.open()).build(),
        behind("proxy-dead", Map.of()).build());
  }

  static List<Scenario> branches() {
    return List.of(
        behind("proxy-basic", BASIC.doorkeeper()).hidden().wayOut(WAY.signedIn(USER, PASSWORD)).build(),
        cloud("proxy-name-gone").hidden().wayOut(WayOut.through("old-" + PROXY, PORT)).build(),
        behind("proxy-resolves", Doorkeeper.OPEN).hidden().resolversKnowOnly(DOMAIN).build(),
        serverGone());
  }

  /** The record inside leads to a server that is gone; the proxy itself answers all the same. */
  private static Scenario serverGone() {
    return NameWorlds.gone("proxy-split-gone").hidden()
        .wayOut(WayOut.through(PROXY, PORT).open())
        .host(proxy(Map.of(PORT, new Port.Proxy(Doorkeeper.OPEN))))
        .build();
  }

  private static WorldBuilder behind(String id, Doorkeeper doorkeeper) {
    return behind(id, Map.of(PORT, new Port.Proxy(doorkeeper)));
  }

  private static WorldBuilder behind(String id, Map<Integer, Port> ports) {
    return cloud(id)
        .wayOut(WAY)
        .host(proxy(ports));
  }

  private static Host proxy(Map<Integer, Port> ports) {
    return new Host(PROXY, List.of("192.0.2.8"), Optional.empty(), ports, Set.of());
  }

  private static WorldBuilder cloud(String id) {
    return CloudWorlds.published(id).microsoft365(tenant("contoso").mailbox(ANNA));
  }
}
