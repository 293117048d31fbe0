package org.hopscope.bench.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.hopscope.lab.net.Listener;

/** A real connection in two halves, between the engine and a server of the lab; each has a fault of its own. */
final class Relay implements AutoCloseable {
  private static final int DRIBBLED = 40;
  private static final long PAUSE_MILLIS = 30;
  private final InetSocketAddress server;
  private final Supplier<Fault> faults;
  private final Listener listener;

  /** @param port 0 for any */
  Relay(int port, InetSocketAddress server, Supplier<Fault> faults) throws IOException {
    this.server = server;
    this.faults = faults;
    this.listener = Listener.open("relay", port, this::serve);
  }

  InetSocketAddress address() {
    return listener.address();
  }

  private void serve(Socket client) throws IOException, InterruptedException {
    Fault fault = faults.get();
    try (Socket there = new Socket()) {
      there.connect(server);
      there.setTcpNoDelay(true);
      Thread asking = Thread.ofVirtual().name("relay-asking").start(() -> ask(client, there));
      try {
        answer(fault, client, there.getInputStream());
        if (fault.kind() == Fault.Kind.STALL) {
          asking.join();
        }
      } finally {
        client.close();
        asking.join();
      }
    }
  }

  /** Until the client leaves; the server is left then as well. */
  private static void ask(Socket client, Socket there) {
    try (there) {
      pass(client, there.getOutputStream());
      pass(client, OutputStream.nullOutputStream());
    } catch (IOException gone) {
      // the client has left
    }
  }

  private static void pass(Socket client, OutputStream out) throws IOException {
    byte[] buffer = new byte[8192];
    InputStream in = client.getInputStream();
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      try {
        out.write(buffer, 0, count);
      } catch (IOException serverGone) {
        return;
      }
    }
  }

  private static void answer(Fault fault, Socket client, InputStream in) throws IOException, InterruptedException {
    OutputStream out = client.getOutputStream();
    byte[] buffer = new byte[8192];
    int come = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      int unharmed = fault.kind() == Fault.Kind.NONE ? count : Math.clamp(fault.after() - come, 0, count);
      out.write(buffer, 0, unharmed);
      if (unharmed < count && !harm(fault, client, Arrays.copyOfRange(buffer, unharmed, count), in)) {
        return;
      }
      come += count;
    }
  }

  /** @return whether the connection goes on */
  private static boolean harm(Fault fault, Socket client, byte[] rest, InputStream in)
      throws IOException, InterruptedException {
    switch (fault.kind()) {
      case RESET -> client.setSoLinger(true, 0);
      case STALL -> in.transferTo(OutputStream.nullOutputStream());
      case GARBAGE -> garbage(client, rest);
      case DRIBBLE -> dribble(client, rest);
      case CUT, NONE -> {}
    }
    return fault.kind() == Fault.Kind.GARBAGE || fault.kind() == Fault.Kind.DRIBBLE;
  }

  private static void garbage(Socket client, byte[] instead) throws IOException {
    new Random(instead.length).nextBytes(instead);
    client.getOutputStream().write(instead);
  }

  private static void dribble(Socket client, byte[] bytes) throws IOException, InterruptedException {
    for (int at = 0; at < bytes.length; at += DRIBBLED) {
      client.getOutputStream().write(bytes, at, Math.min(DRIBBLED, bytes.length - at));
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}
