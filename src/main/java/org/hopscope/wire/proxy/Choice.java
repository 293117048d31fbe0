package org.hopscope.wire.proxy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.wire.pac.PacFailure;
import org.hopscope.wire.pac.Route;

/**
 * The way that is tried now.
 *
 * @param told what the script said, and what became of the ways before this one
 * @param failure why there is no word of the script, and the way is direct
 */
public record Choice(Route route, Evidence.ProxyScript told, Optional<PacFailure> failure) {
  public Proxy proxy() {
    return route.kind() == Route.Kind.DIRECT
        ? Proxy.NO_PROXY
        : new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(route.host(), route.port()));
  }
}
