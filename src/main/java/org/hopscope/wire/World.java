package org.hopscope.wire;

/** The ports of one analysis. Closing it drops pooled connections. */
public record World(Dns dns, Http http, RpcChannels rpc, Directory directory, WireClock clock, Runnable closer)
    implements AutoCloseable {
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
