package org.hopscope.lab.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A listening loopback port; every connection has a virtual thread of its own. */
public final class Listener implements AutoCloseable {
  /** Serves one connection; the listener closes it afterwards. */
  @FunctionalInterface
  public interface Handler {
    void serve(Socket connection) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Handler handler;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads;

  private Listener(String name, int port, Handler handler) throws IOException {
    this.server = new ServerSocket(port, 64, InetAddress.getLoopbackAddress());
    this.handler = handler;
    this.threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("lab-" + name + "-", 0).factory());
    threads.execute(this::accept);
  }

  public static Listener open(String name, Handler handler) {
    try {
      return open(name, 0, handler);
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port to listen on", e);
    }
  }

  /**
   * @param port 0 for any
   */
  public static Listener open(String name, int port, Handler handler) throws IOException {
    return new Listener(name, port, handler);
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        connections.add(connection);
        threads.execute(() -> serve(connection));
      } catch (IOException | RuntimeException closing) {
        // accept fails when the port closes; anything else concerns that one connection
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      handler.serve(connection);
    } catch (IOException | InterruptedException gone) {
      // the client went away, or the lab closes
    } finally {
      connections.remove(connection);
    }
  }

  @Override
  public void close() {
    closeQuietly(server);
    threads.shutdownNow();
    connections.forEach(Listener::closeQuietly);
    threads.close();
  }

  private static void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception ignored) {
      // closing is all we wanted
    }
  }
}
