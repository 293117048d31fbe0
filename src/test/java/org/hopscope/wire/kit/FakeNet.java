package org.hopscope.wire.kit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hopscope.wire.Dialer;

/** Made-up addresses that lead to servers on loopback; silent ones hang, unknown ones refuse. */
public final class FakeNet implements Dialer {
  private static final int SILENT = -1;
  private static final int GIVEN_UP = -2;
  /** More than the head start that an address has. */
  private static final int PATIENCE_MILLIS = 600;
  private final Map<String, Integer> hosts = new ConcurrentHashMap<>();

  /** @param address "192.0.2.1:443" or "2001:db8:0:0:0:0:0:1:443" */
  public FakeNet host(String address, int loopbackPort) {
    hosts.put(address, loopbackPort);
    return this;
  }

  public FakeNet silent(String address) {
    return host(address, SILENT);
  }

  /** Silent, and given up after some time, as a connect is in the end. */
  public FakeNet givenUp(String address) {
    return host(address, GIVEN_UP);
  }

  /** Whether anybody listens there. */
  @Override
  public Optional<InetSocketAddress> datagram(InetSocketAddress to) {
    return Optional.ofNullable(hosts.get(to.getAddress().getHostAddress() + ":" + to.getPort()))
        .map(port -> new InetSocketAddress("127.0.0.1", port));
  }

  @Override
  public Socket newSocket() {
    return new FakeSocket();
  }

  private final class FakeSocket extends Socket {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      InetSocketAddress to = (InetSocketAddress) endpoint;
      Integer port = hosts.get(to.getAddress().getHostAddress() + ":" + to.getPort());
      if (port == null) {
        throw new ConnectException("Connection refused");
      }
      if (port == SILENT) {
        hang();
      }
      if (port == GIVEN_UP) {
        giveUp();
      }
      super.connect(new InetSocketAddress("127.0.0.1", port), timeout);
    }

    private void giveUp() throws IOException {
      try {
        closed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new SocketTimeoutException("Connect timed out");
    }

    private void hang() throws IOException {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new SocketException("Socket closed");
    }

    @Override
    public void close() throws IOException {
      closed.countDown();
      super.close();
    }
  }
}
