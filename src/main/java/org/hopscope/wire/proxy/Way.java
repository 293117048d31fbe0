package org.hopscope.wire.proxy;

import java.net.Proxy;
import java.util.List;

/**
 * Where requests for an address go.
 *
 * @param via in order of preference; {@link Proxy#NO_PROXY} for the direct way
 * @param how it was chosen: a key of the words; empty for the direct way
 */
public record Way(List<Proxy> via, String how) {
  static final Way DIRECT = new Way(List.of(Proxy.NO_PROXY), "");

  public Way {
    via = List.copyOf(via);
  }
}
