package org.hopscope.wire.proxy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The variables https_proxy, http_proxy, all_proxy and no_proxy, in small letters or, after those, in capitals. */
final class Variables {
  private static final int USUAL_PORT = 80;

  private final Map<String, String> environment;

  Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Empty where no variable speaks of it. */
  Optional<Way> to(URI url) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    Optional<Way> way = Stream.of(url.getScheme() + "_proxy", "all_proxy")
        .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT)))
        .flatMap(name -> proxy(name).stream())
        .findFirst();
    return way.map(found -> isLocal(host) || isExcepted(host, port(url)) ? Way.DIRECT : found);
  }

  private Optional<Way> proxy(String name) {
    return value(name).flatMap(Variables::read)
        .map(proxy -> new Way(List.of(proxy), "proxy.how." + name.toLowerCase(Locale.ROOT)));
  }

  /** A sign-in within is left out: it is nobody's business, and not used. */
  private static Optional<Proxy> read(String text) {
    try {
      URI url = URI.create(text.contains("://") ? text : "http://" + text);
      int port = url.getPort() < 0 ? USUAL_PORT : url.getPort();
      return "http".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && port > 0 && port <= 65_535
          ? Optional.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(url.getHost(), port)))
          : Optional.empty();
    } catch (IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }

  private boolean isExcepted(String host, int port) {
    String list = value("no_proxy").or(() -> value("NO_PROXY")).orElse("");
    return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
        .filter(entry -> !entry.isEmpty())
        .anyMatch(entry -> covers(entry, host, port));
  }

  /** "*", "contoso.com", ".contoso.com", "*.contoso.com", "10.0.0.0/8", each but the last with a port or without. */
  private static boolean covers(String entry, String host, int port) {
    if (entry.equals("*")) {
      return true;
    }
    if (entry.contains("/")) {
      return Net.parse(entry).filter(net -> net.holds(host)).isPresent();
    }
    int colon = entry.matches(".*[^:]:\\d{1,5}") && !entry.matches("[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:]*")
        ? entry.lastIndexOf(':') : entry.length();
    if (colon < entry.length() && Integer.parseInt(entry.substring(colon + 1)) != port) {
      return false;
    }
    String name = entry.substring(0, colon).replaceFirst("^\\*?\\.", "");
    return !name.isEmpty() && (host.equals(name) || host.equals("[" + name + "]") || host.endsWith("." + name));
  }

  private static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
  }
}
