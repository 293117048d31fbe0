package org.hopscope.lab.net;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;

/** A client's socket: real, but for where it goes and how long a round trip takes. */
final class LabSocket extends Socket {
  private final Destination.Map map;
  private final RoundTrips trips;
  private volatile InetSocketAddress madeUp;
  private volatile Passage passage = Passage.USUAL;
  /** What has come since something was last sent. */
  private volatile int come;

  LabSocket(Destination.Map map, RoundTrips trips) {
    this.map = map;
    this.trips = trips;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
    if (!(endpoint instanceof InetSocketAddress address)) {
      throw new IllegalArgumentException("Unsupported address type");
    }
    if (address.isUnresolved()) {
      throw new UnknownHostException(address.getHostName());
    }
    try {
      switch (map.apply(address)) {
        case Destination.Open(InetSocketAddress real, Passage passage) -> open(address, real, passage, timeoutMillis);
        case Destination.BlackHole() -> dropped(timeoutMillis);
        case Destination.Refused() -> refused(timeoutMillis);
        case Destination.NoRoute() -> throw new NoRouteToHostException("Network is unreachable");
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void open(InetSocketAddress address, InetSocketAddress real, Passage through, int timeoutMillis)
      throws IOException {
    passage = through;
    trips.lengthen(passage.longer().toNanos());
    trips.sleep(passage.connecting().toNanos());
    roundTrip(timeoutMillis);
    super.connect(real, timeoutMillis);
    setTcpNoDelay(true);
    madeUp = address;
  }

  private void refused(int timeoutMillis) throws IOException {
    roundTrip(timeoutMillis);
    throw new ConnectException("Connection refused");
  }

  private void roundTrip(int timeoutMillis) throws IOException {
    long patience = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    if (timeoutMillis > 0 && patience < trips.nanos()) {
      dropped(timeoutMillis);
    }
    trips.sleep(trips.nanos());
  }

  private void dropped(int timeoutMillis) throws IOException {
    trips.sleep(timeoutMillis == 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(timeoutMillis));
    throw new SocketTimeoutException("Connect timed out");
  }

  @Override
  public InetAddress getInetAddress() {
    return madeUp == null ? super.getInetAddress() : madeUp.getAddress();
  }

  @Override
  public int getPort() {
    return madeUp == null ? super.getPort() : madeUp.getPort();
  }

  @Override
  public SocketAddress getRemoteSocketAddress() {
    return madeUp == null ? super.getRemoteSocketAddress() : madeUp;
  }

  @Override
  public void close() throws IOException {
    trips.close();
    super.close();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        trips.beforeRead(getSoTimeout());
        int one = in.read();
        trips.afterRead();
        arrived(1);
        return one;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        trips.beforeRead(getSoTimeout());
        int count = in.read(into, offset, length);
        trips.afterRead();
        arrived(count);
        return count;
      }

      /** Of what does not come nothing is ever heard. */
      private void arrived(int count) throws IOException {
        come = come + count;
        if (come > passage.largestBack()) {
          dropped(getSoTimeout());
        }
      }

      @Override
      public void close() throws IOException {
        LabSocket.this.close();
      }
    };
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new FilterOutputStream(super.getOutputStream()) {
      private boolean stuck;

      @Override
      public void write(byte[] from, int offset, int length) throws IOException {
        // what is lost once is lost each time it is sent again, and nothing behind it can be delivered
        stuck |= length > passage.largest();
        if (stuck) {
          return;
        }
        come = 0;
        out.write(from, offset, length);
        if (!isChangeCipherSpec(from, offset, length)) {
          trips.written();
        }
      }

      @Override
      public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
      }

      @Override
      public void close() throws IOException {
        LabSocket.this.close();
      }
    };
  }

  // TLS 1.3 sends this dummy between two reads of one flight (RFC 8446, D.4); nobody answers it.
  private static boolean isChangeCipherSpec(byte[] bytes, int offset, int length) {
    return length == 6 && bytes[offset] == 20 && bytes[offset + 1] == 3 && bytes[offset + 4] == 1;
  }
}
