package org.hopscope.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.wire.link.OwnAddresses;
import org.hopscope.wire.link.Tunnel;

/** Opens TCP connections. The one seam at which the practice lab stands in for the internet. */
public interface Dialer {
  /** An unconnected socket; its {@code connect} and {@code close} behave as the JDK's do. */
  Socket newSocket();

  /** Where datagrams to this address are to be sent; empty when there is no way for them. */
  default Optional<InetSocketAddress> datagram(InetSocketAddress to) {
    return Optional.empty();
  }

  /** Where a library that opens sockets of its own has to connect to; empty when there is no way for it. */
  default Optional<InetSocketAddress> stream(InetSocketAddress to) {
    return Optional.empty();
  }

  /** Whether there is a way for any such library at all. */
  default boolean streams() {
    return false;
  }

  /** This computer's own addresses in that network, the one that packets go out from first. */
  default List<InetAddress> ownAddresses() {
    return List.of();
  }

  /** The VPN's card that packets to this address leave by; empty where they leave by another. */
  default Optional<String> tunnel(InetAddress to) {
    return Optional.empty();
  }

  /**
   * @throws IOException refused, timed out, no route: as the JDK's socket throws
   */
  default Socket connect(InetSocketAddress address, Duration timeout, Scope scope) throws IOException {
    Socket socket = newSocket();
    scope.add(socket);
    socket.connect(address, Math.toIntExact(timeout.toMillis()));
    return socket;
  }

  Dialer DIRECT = new Dialer() {
    @Override
    public Socket newSocket() {
      return new Socket();
    }

    @Override
    public Optional<InetSocketAddress> datagram(InetSocketAddress to) {
      return Optional.of(to);
    }

    @Override
    public Optional<InetSocketAddress> stream(InetSocketAddress to) {
      return Optional.of(to);
    }

    @Override
    public boolean streams() {
      return true;
    }

    @Override
    public List<InetAddress> ownAddresses() {
      return OwnAddresses.now();
    }

    @Override
    public Optional<String> tunnel(InetAddress to) {
      return Tunnel.towards(to);
    }
  };
}
