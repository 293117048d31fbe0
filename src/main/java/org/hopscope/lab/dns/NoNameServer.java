package org.hopscope.lab.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A resolver's address at which nothing listens: questions come back as "port unreachable". */
public final class NoNameServer implements AutoCloseable {
  private final DatagramSocket reserved;

  public NoNameServer() {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      reserved = new DatagramSocket(0, loopback);
      // connected to itself it keeps the port but hears nobody else
      reserved.connect(loopback, reserved.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port to reserve", e);
    }
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(reserved.getLocalAddress(), reserved.getLocalPort());
  }

  @Override
  public void close() {
    reserved.close();
  }
}
