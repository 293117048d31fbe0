package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.lab.web.ForwardProxy.Doorkeeper;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** Companies whose computers ask a script (proxy auto-configuration) for the way out. */
final class ScriptWorlds {
  private static final String DOMAIN = "corp.contoso.com";
  private static final String PROXY = "proxy." + DOMAIN;
  private static final String OLD_PROXY = "old-" + PROXY;
  private static final int PORT = 3128;
  private static final String RIGHT = "'PROXY " + PROXY + ":3128'";
  private static final String SERVER = "wpad." + DOMAIN;
  private static final URI SCRIPT = URI.create("http://" + SERVER + "/proxy.pac");

  private ScriptWorlds() {}

  static List<Scenario> healthy() {
    return List.of(says("pac-proxy", RIGHT).build());
  }

  static List<Scenario> broken() {
    return List.of(
        says("pac-second", "'PROXY " + OLD_PROXY + ":3128; PROXY " + PROXY + ":3128'")
            .mendedBy(says("pac-second", RIGHT)),
        says("pac-wrong", "shExpMatch(host, 'autodiscover*') ? 'PROXY " + OLD_PROXY + ":3128' : " + RIGHT)
            .mendedBy(says("pac-wrong", RIGHT)),
        written("pac-broken", "function FindProxyForURL(url, host) {\n  if (isPlainHostName(host) {\n")
            .mendedBy(says("pac-broken", RIGHT)));
  }

  static List<Scenario> branches() {
    return List.of(
        written("pac-broken-open", "function FindProxyForURL(url, host) { return proxyOf(host); }").hidden()
            .wayOut(WayOut.by(SCRIPT).open()).build(),
        served("pac-gone", request -> WebResponse.html(404, "Not Found", "There is no such file.")).hidden().build(),
        written("pac-endless", "function FindProxyForURL(url, host) { while (true) {} }").hidden().build(),
        says("pac-nonsense", "'" + PROXY + ":3128'").hidden().build());
  }

  /** @param answer an expression, for all that is outside of the company */
  private static WorldBuilder says(String id, String answer) {
    return written(id, """
        function FindProxyForURL(url, host) {
          if (isPlainHostName(host) || dnsDomainIs(host, ".%s")) {
            return "DIRECT";
          }
          return %s;
        }
        """.formatted(DOMAIN, answer));
  }

  private static WorldBuilder written(String id, String script) {
    return served(id, request -> request.path().equals(SCRIPT.getPath())
        ? WebResponse.of(200, "application/x-ns-proxy-autoconfig", script) : WebResponse.empty(404));
  }

  private static WorldBuilder served(String id, WebService service) {
    return CloudWorlds.published(id).microsoft365(tenant("contoso").mailbox("anna@contoso.com"))
        .wayOut(WayOut.by(SCRIPT))
        .host(machine(SERVER, "192.0.2.9", Map.of(80, new Port.Plain(service))))
        .host(machine(OLD_PROXY, "192.0.2.7", Map.of()))
        .host(machine(PROXY, "192.0.2.8", Map.of(PORT, new Port.Proxy(Doorkeeper.OPEN))));
  }

  private static Host machine(String name, String address, Map<Integer, Port> ports) {
    return new Host(name, List.of(address), Optional.empty(), ports, Set.of());
  }
}
