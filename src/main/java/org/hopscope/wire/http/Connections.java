package org.hopscope.wire.http;

import java.net.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * A client and the connections that it keeps for the next request. What has become idle after the end is let go
 * at once as well: OkHttp would hold it, and the network it leads to, for minutes.
 */
record Connections(OkHttpClient client, AtomicBoolean over) implements AutoCloseable {
  Connections(OkHttpClient client) {
    this(client, new AtomicBoolean());
  }

  /** The same, by another way. */
  Connections through(Proxy proxy) {
    return new Connections(client.newBuilder().proxy(proxy).build(), over);
  }

  /** Others than these. */
  Connections apart(ConnectionPool pool) {
    return new Connections(client.newBuilder().connectionPool(pool).build());
  }

  /** A request has ended, and needs its connection no more. */
  void released() {
    if (over.get()) {
      client.connectionPool().evictAll();
    }
  }

  @Override
  public void close() {
    over.set(true);
    client.connectionPool().evictAll();
  }
}
