package org.hopscope.analysis;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;

/** What an analysis has seen of the ways through proxies, host by host. */
final class ProxyWays {
  /**
   * @param tls the last handshake with the host behind the proxy
   * @param fault why the proxy opened no way
   */
  record Way(String host, int port, String proxy, Duration took, Optional<Fault> fault, Optional<Evidence.Tls> tls) {
    Evidence.Side side() {
      return new Evidence.Side(
          fault.or(() -> tls.flatMap(Evidence.Tls::fault)),
          took.plus(tls.map(Evidence.Tls::took).orElse(Duration.ZERO)),
          tls.map(Evidence.Tls::signer).orElse(""));
    }
  }

  private static final int HTTPS = 443;
  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final Map<String, Duration> connects = new HashMap<>();

  synchronized void saw(Evidence evidence) {
    switch (evidence) {
      case Evidence.Tcp tcp when tcp.fault().isEmpty() -> connects.put(tcp.host(), tcp.took());
      case Evidence.Tunnel tunnel when tunnel.status() / 100 == 2 || tunnel.fault().isPresent() -> opened(tunnel);
      case Evidence.Tls tls -> ways.computeIfPresent(tls.host(), (host, way) -> new Way(
          host, way.port(), way.proxy(), way.took(), way.fault(), Optional.of(tls)));
      case Evidence.Http http when http.fault().filter(Fault::isOfProxy).isPresent() -> failed(http);
      default -> {}
    }
  }

  private void opened(Evidence.Tunnel tunnel) {
    int colon = tunnel.to().lastIndexOf(':');
    String host = tunnel.to().substring(0, colon);
    Duration connect = connects.getOrDefault(tunnel.proxy().replaceFirst(":\\d+$", ""), Duration.ZERO);
    ways.put(host, new Way(
        host, Integer.parseInt(tunnel.to().substring(colon + 1)), tunnel.proxy(), connect.plus(tunnel.took()),
        tunnel.fault(), Optional.empty()));
  }

  /** The proxy has not answered to CONNECT, or was not there to be asked. */
  private void failed(Evidence.Http http) {
    URI url = URI.create(http.url());
    if ("https".equals(url.getScheme()) && url.getHost() != null) {
      ways.putIfAbsent(url.getHost(), new Way(
          url.getHost(), url.getPort() < 0 ? HTTPS : url.getPort(), "", Duration.ZERO, http.fault(), Optional.empty()));
    }
  }

  /** Those to these hosts. */
  synchronized List<Way> to(List<String> hosts) {
    return hosts.stream().distinct().flatMap(host -> Optional.ofNullable(ways.get(host)).stream()).toList();
  }

  /** Those where the proxy has failed. */
  synchronized List<Way> failed() {
    return ways.values().stream().filter(way -> way.fault().isPresent()).toList();
  }
}
