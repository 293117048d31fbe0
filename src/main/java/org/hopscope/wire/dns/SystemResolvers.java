package org.hopscope.wire.dns;

import java.net.InetSocketAddress;
import java.util.List;
import org.xbill.DNS.ResolverConfig;

/** The DNS servers this computer is set to ask. */
public final class SystemResolvers {
  private SystemResolvers() {}

  /** As they are now: they change when a laptop changes networks. May be empty. */
  public static List<InetSocketAddress> now() {
    ResolverConfig.refresh();
    return List.copyOf(ResolverConfig.getCurrentConfig().servers());
  }
}
