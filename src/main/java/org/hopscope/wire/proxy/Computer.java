package org.hopscope.wire.proxy;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this computer has set. On Linux the variables go first; then, as everywhere, what the
 * JDK reads of the desktop (on Windows and macOS it runs their scripts as well).
 */
public final class Computer extends ProxySelector {
  private static final String SETTINGS = "proxy.how.computer";

  private final Optional<Variables> variables;
  private final ProxySelector desktop;

  /** @param desktop null where there is none */
  Computer(Optional<Variables> variables, ProxySelector desktop) {
    this.variables = variables;
    this.desktop = desktop;
  }

  public static Computer now(ProxySelector desktop) {
    return of(System.getProperty("os.name", ""), System.getenv(), desktop);
  }

  static Computer of(String system, Map<String, String> environment, ProxySelector desktop) {
    boolean own = system.startsWith("Windows") || system.startsWith("Mac");
    return new Computer(own ? Optional.empty() : Optional.of(new Variables(environment)), desktop);
  }

  public Way to(URI url) {
    return variables.flatMap(v -> v.to(url)).orElseGet(() -> byDesktop(url));
  }

  @Override
  public List<Proxy> select(URI url) {
    return to(url).via();
  }

  @Override
  public void connectFailed(URI url, SocketAddress at, IOException failure) {
    if (desktop != null) {
      desktop.connectFailed(url, at, failure);
    }
  }

  /** Whether a variable of the environment speaks of it, and the settings do not count. */
  public boolean isSetByVariables(URI url) {
    return variables.flatMap(v -> v.to(url)).isPresent();
  }

  private Way byDesktop(URI url) {
    if (desktop == null) {
      return Way.DIRECT;
    }
    try {
      List<Proxy> via = desktop.select(url);
      return via.isEmpty() ? Way.DIRECT : new Way(via, SETTINGS);
    } catch (IllegalArgumentException noHost) {
      return Way.DIRECT;
    }
  }
}
