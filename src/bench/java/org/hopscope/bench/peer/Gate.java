package org.hopscope.bench.peer;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.hopscope.lab.net.Listener;
import org.hopscope.wire.Dialer;

/**
 * Leads programs of others into the lab. They send where they want to, four bytes of address and two of port; the
 * lab's own dialer connects, with its latency and its black holes. A plus comes back when the connection stands.
 */
final class Gate implements AutoCloseable {
  private static final int ADDRESS = 4;
  private static final int FOR_EVER_MILLIS = 60_000;
  private final Dialer dialer;
  private final Listener listener = Listener.open("gate", this::serve);

  Gate(Dialer dialer) {
    this.dialer = dialer;
  }

  int port() {
    return listener.address().getPort();
  }

  private void serve(Socket client) throws IOException, InterruptedException {
    DataInputStream asked = new DataInputStream(client.getInputStream());
    InetAddress address = InetAddress.getByAddress(asked.readNBytes(ADDRESS));
    try (Socket there = dialer.newSocket()) {
      if (connected(there, new InetSocketAddress(address, asked.readUnsignedShort()))) {
        client.getOutputStream().write('+');
        Thread back = Thread.ofVirtual().start(() -> pass(there, client));
        pass(client, there);
        back.join();
      }
    }
  }

  private static boolean connected(Socket there, InetSocketAddress to) throws IOException {
    try {
      there.connect(to, FOR_EVER_MILLIS);
      return true;
    } catch (SocketTimeoutException nobody) {
      throw nobody;
    } catch (IOException refused) {
      return false;
    }
  }

  private static void pass(Socket from, Socket to) {
    try (to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException gone) {
      // one of the two has left
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}
