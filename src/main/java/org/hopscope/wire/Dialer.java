package org.hopscope.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

/** Opens TCP connections. The one seam at which the practice lab stands in for the internet. */
public interface Dialer {
  /** An unconnected socket; its {@code connect} and {@code close} behave as the JDK's do. */
  Socket newSocket();

  /** Where datagrams to this address are to be sent; empty when there is no way for them. */
  default Optional<InetSocketAddress> datagram(InetSocketAddress to) {
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

  Dialer DIRECT =
      new Dialer() {
        @Override
        public Socket newSocket() {
          return new Socket();
        }

        @Override
        public Optional<InetSocketAddress> datagram(InetSocketAddress to) {
          return Optional.of(to);
        }
      };
}
