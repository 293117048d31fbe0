package org.hopscope.wire.kit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A server on loopback that reads one request after the other and lets a script answer. */
public final class StubServer implements AutoCloseable {
  /** Answers one request on a connection; closing the socket ends it. */
  public interface Script {
    void answer(String request, OutputStream out, Socket socket) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Script script;
  private final Host host;
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
  public final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  public final AtomicInteger connections = new AtomicInteger();

  private StubServer(ServerSocket server, Script script) {
    this(server, script, null);
  }

  private StubServer(ServerSocket server, Script script, Host host) {
    this.server = server;
    this.script = script;
    this.host = host;
    Thread.ofPlatform().daemon().start(this::accept);
  }

  public static StubServer plain(Script script) throws IOException {
    return new StubServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
  }

  public static StubServer tls(SSLContext context, Script script) throws IOException {
    return tls(context, script, socket -> {});
  }

  public static StubServer tls(SSLContext context, Script script, java.util.function.Consumer<SSLServerSocket> setUp)
      throws IOException {
    SSLServerSocket socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50,
        InetAddress.getLoopbackAddress());
    setUp.accept(socket);
    return new StubServer(socket, script);
  }

  /** Hands each connection over once its handshake is done. */
  public interface Host {
    void serve(Socket socket) throws IOException, InterruptedException;
  }

  public static StubServer raw(SSLContext context, Host host) throws IOException {
    SSLServerSocket socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50,
        InetAddress.getLoopbackAddress());
    return new StubServer(socket, null, host);
  }

  public static Script reply(String response) {
    return (request, out, socket) -> out.write(response.getBytes(StandardCharsets.ISO_8859_1));
  }

  public static Script ok(String body) {
    return reply("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
  }

  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        connections.incrementAndGet();
        Thread.ofPlatform().daemon().start(() -> serve(socket));
      } catch (IOException e) {
        // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      if (host != null) {
        ((SSLSocket) socket).startHandshake();
        host.serve(socket);
        return;
      }
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (String request = read(in); request != null && !socket.isClosed(); request = read(in)) {
        requests.add(request);
        script.answer(request, socket.getOutputStream(), socket);
        socket.getOutputStream().flush();
      }
    } catch (IOException | InterruptedException e) {
      // the client went away
    }
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        return null;
      }
      head.append((char) c);
    }
    var length = java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
    return length.find()
        ? head + new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
        : head.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : List.copyOf(open)) {
      socket.close();
    }
  }
}
