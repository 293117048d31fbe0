package org.hopscope.lab.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hopscope.lab.net.Listener;

/**
 * A forward proxy: it opens tunnels (RFC 9110, section 9.3.6), passes on what is asked in the clear
 * (RFC 9112, section 3.2.2), or refuses to.
 *
 * @param name its own
 * @param seen is told of every request before it is answered
 */
public record ForwardProxy(String name, Doorkeeper doorkeeper, Way way, Consumer<WebRequest> seen)
    implements Listener.Handler {
  /** Says who is not let through. */
  @FunctionalInterface
  public interface Doorkeeper {
    Doorkeeper OPEN = (request, host) -> Optional.empty();

    /**
     * Empty lets the request through.
     *
     * @param request as {@link WebRequest#toProxy} has it
     */
    Optional<WebResponse> refuses(WebRequest request, String host);
  }

  /** Where a host really listens, as the proxy itself resolves and reaches it. */
  @FunctionalInterface
  public interface Way {
    Optional<InetSocketAddress> to(String host, int port);
  }

  private static final int WANTS_SIGN_IN = 407;
  private static final Set<String> HOP_BY_HOP = Set.of("connection", "proxy-connection", "proxy-authorization");

  @Override
  public void serve(Socket client) throws IOException, InterruptedException {
    InputStream in = new BufferedInputStream(client.getInputStream(), 16 * 1024);
    RequestReader requests = new RequestReader(in, client.getOutputStream(), name, new WebConnection(Optional.empty()));
    Optional<WebRequest> next = requests.next();
    while (next.isPresent() && serve(next.get(), client, in)) {
      next = requests.next();
    }
  }

  /** Whether the connection may be used once more, to sign in. */
  private boolean serve(WebRequest request, Socket client, InputStream in) throws IOException, InterruptedException {
    WebRequest asked = request.toProxy(name);
    seen.accept(asked);
    boolean tunnel = request.method().equals("CONNECT");
    URI to = URI.create(tunnel ? "tunnel://" + request.path() : request.path());
    Optional<WebResponse> refusal = doorkeeper.refuses(asked, to.getHost());
    Optional<InetSocketAddress> real = refusal.isPresent() ? Optional.empty() : way.to(to.getHost(), port(to));
    if (real.isEmpty()) {
      WebResponse no = refusal
          .orElseGet(() -> WebResponse.html(502, "Bad Gateway", to.getHost() + " cannot be reached."));
      boolean last = no.status() != WANTS_SIGN_IN;
      new ResponseWriter(client.getOutputStream()).write(no.with("Via", via()), request, last);
      return !last;
    }
    try (Socket server = new Socket(real.get().getAddress(), real.get().getPort())) {
      server.setTcpNoDelay(true);
      if (tunnel) {
        client.getOutputStream().write(bytes("HTTP/1.1 200 Connection established\r\nVia: " + via() + "\r\n\r\n"));
      } else {
        passOn(request, to, server.getOutputStream());
      }
      join(client, in, server);
    }
    return false;
  }

  private static int port(URI to) {
    return to.getPort() < 0 ? 80 : to.getPort();
  }

  private String via() {
    return "1.1 " + name;
  }

  /** One request a connection: what follows may be for another server. */
  private static void passOn(WebRequest request, URI to, OutputStream out) throws IOException {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    String path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
    StringBuilder head = new StringBuilder(
        request.method() + " " + path + query + " HTTP/1.1\r\nConnection: close\r\n");
    request.headers().forEach((field, values) -> values.stream().filter(value -> !HOP_BY_HOP.contains(field))
        .forEach(value -> head.append(field).append(": ").append(value).append("\r\n")));
    out.write(bytes(head.append("\r\n").toString()));
    out.write(request.body());
  }

  private static void join(Socket client, InputStream fromClient, Socket server)
      throws IOException, InterruptedException {
    Thread back = Thread.startVirtualThread(() -> {
      try {
        server.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
      } catch (IOException gone) {
        // one of the two has closed
      }
    });
    fromClient.transferTo(server.getOutputStream());
    server.shutdownOutput();
    back.join();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
