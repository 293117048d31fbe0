package org.hopscope.wire;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * The network as seen from one place: everything an adapter needs to know of it.
 *
 * @param resolvers DNS servers in order of preference
 * @param trusted extra trust anchors, beside the operating system's and the JDK's
 * @param proxy an explicit proxy; empty means the machine's own settings when {@code dialer} is
 *     direct, and none otherwise
 */
public record NetworkView(
    List<InetSocketAddress> resolvers,
    Dialer dialer,
    List<X509Certificate> trusted,
    Optional<Proxy> proxy) {
  public NetworkView {
    resolvers = List.copyOf(resolvers);
    trusted = List.copyOf(trusted);
  }
}
