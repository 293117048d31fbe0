package org.hopscope.lab.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hopscope.lab.net.Listener;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;

/** The resolver of a world, on one port over UDP and TCP. */
public final class NameServer implements AutoCloseable {
  private static final int PLAIN_UDP = 512;
  private final Answers answers;
  private final Duration roundTrip;
  private final DatagramSocket udp;
  private final Listener tcp;
  private final ExecutorService threads = Executors
      .newThreadPerTaskExecutor(Thread.ofVirtual().name("lab-dns-", 0).factory());

  private NameServer(Answers answers, Duration roundTrip) throws IOException {
    this.answers = answers;
    this.roundTrip = roundTrip;
    this.udp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    try {
      this.tcp = Listener.open("dns-tcp", udp.getLocalPort(), this::serveTcp);
    } catch (IOException taken) {
      udp.close();
      throw taken;
    }
    threads.execute(this::serveUdp);
  }

  /**
   * @param roundTrip how long an answer is under way; a TCP connection costs one more
   */
  public static NameServer start(Answers answers, Duration roundTrip) {
    IOException last = null;
    for (int attempt = 0; attempt < 20; attempt++) {
      try {
        return new NameServer(answers, roundTrip);
      } catch (IOException portTaken) {
        last = portTaken;
      }
    }
    throw new UncheckedIOException("no port free for both UDP and TCP", last);
  }

  public InetSocketAddress address() {
    return tcp.address();
  }

  private void serveUdp() {
    while (!udp.isClosed()) {
      DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
      try {
        udp.receive(packet);
        threads.execute(() -> answerUdp(packet));
      } catch (IOException | RuntimeException closing) {
        // receive fails when the socket closes
      }
    }
  }

  private void answerUdp(DatagramPacket packet) {
    try {
      Message query = new Message(java.util.Arrays.copyOf(packet.getData(), packet.getLength()));
      Optional<Message> reply = answers.to(query);
      if (reply.isPresent()) {
        Thread.sleep(roundTrip);
        byte[] wire = reply.get().toWire(udpSize(query));
        udp.send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
      }
    } catch (IOException | InterruptedException notAnswered) {
      // garbage is dropped, and closing stops everything
    }
  }

  private static int udpSize(Message query) {
    OPTRecord edns = query.getOPT();
    return edns == null ? PLAIN_UDP : Math.max(PLAIN_UDP, edns.getPayloadSize());
  }

  private void serveTcp(Socket connection) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(connection.getInputStream());
    DataOutputStream out = new DataOutputStream(connection.getOutputStream());
    Duration wait = roundTrip.multipliedBy(2);
    while (true) {
      byte[] query = new byte[in.readUnsignedShort()];
      in.readFully(query);
      Optional<Message> reply = answers.to(new Message(query));
      if (reply.isPresent()) {
        Thread.sleep(wait);
        wait = roundTrip;
        byte[] wire = reply.get().toWire();
        byte[] framed = new byte[wire.length + 2];
        framed[0] = (byte) (wire.length >> 8);
        framed[1] = (byte) wire.length;
        System.arraycopy(wire, 0, framed, 2, wire.length);
        out.write(framed);
        out.flush();
      }
    }
  }

  @Override
  public void close() {
    udp.close();
    tcp.close();
    threads.shutdownNow();
    threads.close();
  }
}
