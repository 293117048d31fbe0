package org.hopscope.lab.scenario;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Optional;
import org.hopscope.wire.ProxyChoice;

/**
 * How the computer gets out of the company's own network.
 *
 * @param proxy the proxy that the computer is set to go through, by name
 * @param script where the script is that the computer is set to ask instead
 * @param only what goes past it is dropped
 * @param login what the technician is given to sign in to it by, right or wrong
 */
public record WayOut(Optional<InetSocketAddress> proxy, Optional<URI> script, boolean only, Optional<Login> login) {
  /** Made up. */
  public record Login(String user, String password) {}

  static final WayOut DIRECT = new WayOut(Optional.empty(), Optional.empty(), false, Optional.empty());
  /** As the company numbers its own machines. */
  private static final String OWN_NETWORK = "192.0.2.";

  static WayOut through(String host, int port) {
    return new WayOut(Optional.of(InetSocketAddress.createUnresolved(host, port)), Optional.empty(), true,
        Optional.empty());
  }

  static WayOut by(URI script) {
    return new WayOut(Optional.empty(), Optional.of(script), true, Optional.empty());
  }

  /** The same, where what goes past the proxy gets out as well. */
  WayOut open() {
    return new WayOut(proxy, script, false, login);
  }

  WayOut signedIn(String user, String password) {
    return new WayOut(proxy, script, only, Optional.of(new Login(user, password)));
  }

  /** As the computer's settings have it. */
  public ProxyChoice choice() {
    return script.<ProxyChoice>map(url -> new ProxyChoice.Script(url, "proxy.how.computer"))
        .or(() -> proxy.map(at -> new ProxyChoice.Fixed(new Proxy(Proxy.Type.HTTP, at), "proxy.how.computer")))
        .orElse(ProxyChoice.COMPUTER);
  }

  /** Whether packets of the computer to this address are lost. */
  public boolean drops(InetAddress address) {
    return only && !address.getHostAddress().startsWith(OWN_NETWORK);
  }
}
