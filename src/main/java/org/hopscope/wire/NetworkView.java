package org.hopscope.wire;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.InternetResolver;

/**
 * The network as seen from one place: everything an adapter needs to know of it.
 *
 * @param resolvers DNS servers in order of preference
 * @param internet resolvers that show what the internet sees; empty when nobody asks them
 * @param adapters which network adapter brought a resolver, where that is known
 * @param trusted extra trust anchors, beside the operating system's and the JDK's
 * @param systemRoots what the operating system's store holds there, beside what it holds here
 * @param proxySignIn who signs in to a proxy that wants it
 */
public record NetworkView(
    List<InetSocketAddress> resolvers,
    List<InternetResolver> internet,
    Map<InetSocketAddress, String> adapters,
    Dialer dialer,
    List<X509Certificate> trusted,
    List<X509Certificate> systemRoots,
    ProxyChoice proxy,
    ProxySignIn proxySignIn) {
  public NetworkView {
    resolvers = List.copyOf(resolvers);
    internet = List.copyOf(internet);
    adapters = Map.copyOf(adapters);
    trusted = List.copyOf(trusted);
    systemRoots = List.copyOf(systemRoots);
  }

  /** One in which nobody signs in to a proxy. */
  public NetworkView(
      List<InetSocketAddress> resolvers, List<InternetResolver> internet, Map<InetSocketAddress, String> adapters,
      Dialer dialer, List<X509Certificate> trusted, List<X509Certificate> systemRoots, ProxyChoice proxy) {
    this(resolvers, internet, adapters, dialer, trusted, systemRoots, proxy, ProxySignIn.NONE);
  }

  /** One with an explicit proxy, or the computer's own. */
  public NetworkView(
      List<InetSocketAddress> resolvers, List<InternetResolver> internet, Map<InetSocketAddress, String> adapters,
      Dialer dialer, List<X509Certificate> trusted, List<X509Certificate> systemRoots, Optional<Proxy> proxy) {
    this(resolvers, internet, adapters, dialer, trusted, systemRoots, ProxyChoice.of(proxy));
  }

  /** One that does not look from the internet's side. */
  public NetworkView(
      List<InetSocketAddress> resolvers, Dialer dialer, List<X509Certificate> trusted, Optional<Proxy> proxy) {
    this(resolvers, List.of(), Map.of(), dialer, trusted, List.of(), proxy);
  }

  /** The same network, seen from the internet's side by these. */
  public NetworkView withInternet(List<InternetResolver> other) {
    return new NetworkView(resolvers, other, adapters, dialer, trusted, systemRoots, proxy, proxySignIn);
  }

  /** The same network past every proxy. */
  public NetworkView direct() {
    return new NetworkView(resolvers, internet, adapters, dialer, trusted, systemRoots, ProxyChoice.NONE);
  }

  /** The same network, and who signs in to its proxies. */
  public NetworkView with(ProxySignIn who) {
    return new NetworkView(resolvers, internet, adapters, dialer, trusted, systemRoots, proxy, who);
  }
}
