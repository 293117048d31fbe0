package org.hopscope.wire.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.wire.Http;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.dns.Lookup;
import org.hopscope.wire.dns.Resolvers;
import org.hopscope.wire.tls.Trust;

/**
 * Two exchanges with nobody, so that the first real one finds OkHttp and JSSE loaded: on a cold start
 * that is most of its time. Nothing leaves the process.
 */
public final class Rehearsal {
  private static final byte[] ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
      .getBytes(StandardCharsets.US_ASCII);

  private Rehearsal() {}

  public static void play() {
    WireClock clock = WireClock.SYSTEM;
    try (Scope world = new Scope()) {
      NetworkView view = new NetworkView(List.of(), Nobody::new, List.of(), Optional.empty());
      Resolvers dns = new Resolvers(view.resolvers(), clock, world);
      try (OkHttpWire http = new OkHttpWire(view, new Lookup(dns), Trust.of(List.of()), clock, world)) {
        for (String scheme : List.of("http", "https")) {
          http.send(
              new Http.Request("GET", URI.create(scheme + "://192.0.2.1/"), Map.of(), null, Optional.empty(),
                  Duration.ofSeconds(5)),
              evidence -> {}, world);
        }
      }
    }
  }

  /** Answers every connection with the same lines, which are no TLS. */
  private static final class Nobody extends Socket {
    private boolean connected;

    @Override
    public void connect(SocketAddress to, int timeout) {
      connected = true;
    }

    @Override
    public boolean isConnected() {
      return connected;
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(ANSWER);
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }
}
