package org.hopscope.model.endpoint;

import java.util.Optional;

/**
 * One thing to find out about a network: whether a name answers on a port.
 *
 * @param host a name of the set; of a wildcard or a bare range one that is known to belong to it
 * @param standsFor the wildcard that the name was chosen for; empty where the set names it itself
 */
public record Check(EndpointSet set, String host, Optional<HostPattern> standsFor, Transport transport, int port) {
  /** {@code outlook.office365.com:443}, {@code worldaz.tr.teams.microsoft.com:3478/udp}. */
  public String target() {
    return host + ":" + port + (transport == Transport.UDP ? "/udp" : "");
  }
}
