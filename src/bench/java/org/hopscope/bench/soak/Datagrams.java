package org.hopscope.bench.soak;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Passes datagrams on to a server of the lab, and its answer back; what becomes of each answer is drawn. */
final class Datagrams implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 5000;
  private static final int LATE_MILLIS = 1500;
  private final InetSocketAddress server;
  private final Supplier<Fault> faults;
  private final DatagramSocket front = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors
      .newThreadPerTaskExecutor(Thread.ofVirtual().name("relay-datagrams-", 0).factory());

  Datagrams(InetSocketAddress server, Supplier<Fault> faults) throws IOException {
    this.server = server;
    this.faults = faults;
    threads.execute(this::receive);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) front.getLocalSocketAddress();
  }

  private void receive() {
    while (!front.isClosed()) {
      DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
      try {
        front.receive(packet);
        threads.execute(() -> pass(Arrays.copyOf(packet.getData(), packet.getLength()), packet.getSocketAddress()));
      } catch (IOException | RuntimeException closing) {
        // receive fails when the socket closes
      }
    }
  }

  private void pass(byte[] question, SocketAddress from) {
    try (DatagramSocket back = new DatagramSocket()) {
      back.setSoTimeout(PATIENCE_MILLIS);
      back.send(new DatagramPacket(question, question.length, server));
      DatagramPacket answer = new DatagramPacket(new byte[4096], 4096);
      back.receive(answer);
      deliver(faults.get(), Arrays.copyOf(answer.getData(), answer.getLength()), from);
    } catch (IOException | InterruptedException unanswered) {
      // as datagrams get lost
    }
  }

  private void deliver(Fault fault, byte[] answer, SocketAddress to) throws IOException, InterruptedException {
    switch (fault.kind()) {
      case NONE -> send(answer, to);
      case RESET, STALL -> {}
      case GARBAGE -> send(garbage(answer, fault.after()), to);
      case CUT -> send(Arrays.copyOf(answer, Math.min(fault.after(), answer.length)), to);
      case DRIBBLE -> {
        Thread.sleep(LATE_MILLIS);
        send(answer, to);
        send(answer, to);
      }
    }
  }

  private static byte[] garbage(byte[] answer, int unharmed) {
    byte[] bad = answer.clone();
    new Random(answer.length).nextBytes(bad);
    System.arraycopy(answer, 0, bad, 0, Math.min(unharmed, answer.length));
    return bad;
  }

  private void send(byte[] bytes, SocketAddress to) throws IOException {
    front.send(new DatagramPacket(bytes, bytes.length, to));
  }

  @Override
  public void close() {
    front.close();
    threads.shutdownNow();
    threads.close();
  }
}
