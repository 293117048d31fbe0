package org.hopscope.wire;

import java.util.Optional;

/**
 * The ports of one analysis. Closing it drops pooled connections.
 *
 * @param user empty where the operating system signs nobody in by itself, or not on this network
 */
public record World(
    Dns dns, Http http, RpcChannels rpc, Directory directory, Probes probes, Standings standings,
    Optional<SignedInUser> user, WireClock clock, Runnable closer)
    implements AutoCloseable {
  public World(
      Dns dns, Http http, RpcChannels rpc, Directory directory, Standings standings, Optional<SignedInUser> user,
      WireClock clock, Runnable closer) {
    this(dns, http, rpc, directory, Probes.NONE, standings, user, clock, closer);
  }

  public World(Dns dns, Http http, RpcChannels rpc, Directory directory, WireClock clock, Runnable closer) {
    this(dns, http, rpc, directory, Standings.NONE, Optional.empty(), clock, closer);
  }

  /** Opens a world upon a view; each analysis has its own. */
  @FunctionalInterface
  public interface Opener {
    World open(NetworkView view, Scope scope);
  }

  @Override
  public void close() {
    closer.run();
  }
}
