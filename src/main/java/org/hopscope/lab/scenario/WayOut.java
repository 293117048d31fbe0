package org.hopscope.lab.scenario;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * How the computer gets out of the company's own network.
 *
 * @param proxy the proxy that the computer is set to go through, by name
 * @param only what goes past it is dropped
 */
public record WayOut(Optional<InetSocketAddress> proxy, boolean only) {
  static final WayOut DIRECT = new WayOut(Optional.empty(), false);
  /** As the company numbers its own machines. */
  private static final String OWN_NETWORK = "192.0.2.";

  static WayOut through(String host, int port) {
    return new WayOut(Optional.of(InetSocketAddress.createUnresolved(host, port)), true);
  }

  /** The same, where what goes past the proxy gets out as well. */
  WayOut open() {
    return new WayOut(proxy, false);
  }

  /** Whether packets of the computer to this address are lost. */
  public boolean drops(InetAddress address) {
    return only && !address.getHostAddress().startsWith(OWN_NETWORK);
  }
}
