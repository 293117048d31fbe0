package org.hopscope.lab.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where datagrams go that a firewall drops: they arrive, and nobody reads them. */
public final class Hole implements AutoCloseable {
  private final DatagramSocket socket;

  /** @throws UncheckedIOException when there is no loopback port */
  public Hole() {
    try {
      socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for a hole", e);
    }
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  @Override
  public void close() {
    socket.close();
  }
}
