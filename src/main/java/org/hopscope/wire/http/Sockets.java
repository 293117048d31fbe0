package org.hopscope.wire.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Objects;
import javax.net.SocketFactory;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Scope;

/** Unconnected sockets from the view's dialer, closed when the world is. */
final class Sockets extends SocketFactory {
  private final Dialer dialer;
  private final Scope world;

  Sockets(Dialer dialer, Scope world) {
    this.dialer = dialer;
    this.world = world;
  }

  @Override
  public Socket createSocket() throws IOException {
    Listener.Current current = Listener.CURRENT.get();
    Listener.CURRENT.remove();
    Attempt attempt = Objects.requireNonNull(current.attempt(), "a connection was begun");
    if (current.journey().isPointless(attempt)) {
      throw new SocketTimeoutException("Not tried: IPv6 had not answered before in this analysis");
    }
    Socket socket = current.journey().isTunnelled() ? overheard(current, attempt) : dialer.newSocket();
    // a request behind the handshake's last flight must not wait for its acknowledgement
    socket.setTcpNoDelay(true);
    attempt.opened(socket);
    world.add(socket);
    return socket;
  }

  private Socket overheard(Listener.Current current, Attempt attempt) throws IOException {
    return new Overheard(dialer.newSocket(), new Overheard.Ear() {
      @Override
      public void asked() {
        current.journey().tunnelAsked(attempt);
      }

      @Override
      public boolean answered(byte[] head) {
        // on this thread the sign-in is asked for next, if it is wanted
        Listener.CURRENT.set(current);
        return current.journey().tunnelAnswered(head);
      }
    });
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
