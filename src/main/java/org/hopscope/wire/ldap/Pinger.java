package org.hopscope.wire.ldap;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;

/** Sends a NetLogon ping to one address, once more when the first stays unanswered. */
final class Pinger {
  private static final int PORT = 389;
  private static final int TRIES = 2;
  private static final int LARGEST = 65_507;
  private final Dialer dialer;
  private final WireClock clock;

  Pinger(Dialer dialer, WireClock clock) {
    this.dialer = dialer;
    this.clock = clock;
  }

  /** @param patience for both tries together */
  Optional<NetlogonAnswer> ask(InetAddress address, String domain, Duration patience, Scope scope) {
    Optional<InetSocketAddress> to = dialer.datagram(new InetSocketAddress(address, PORT));
    return to.isEmpty() ? Optional.empty() : ask(to.get(), domain, patience, scope);
  }

  private Optional<NetlogonAnswer> ask(InetSocketAddress to, String domain, Duration patience, Scope scope) {
    try (DatagramSocket socket = new DatagramSocket()) {
      scope.add(socket);
      try {
        // connected: datagrams from anybody else are not even received
        socket.connect(to);
        return exchange(socket, domain, patience.dividedBy(TRIES));
      } finally {
        scope.remove(socket);
      }
    } catch (IOException | RuntimeException closedOrNoWay) {
      return Optional.empty();
    }
  }

  private Optional<NetlogonAnswer> exchange(DatagramSocket socket, String domain, Duration each) throws IOException {
    int id = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    byte[] question = NetlogonPing.question(id, domain);
    for (int i = 0; i < TRIES; i++) {
      socket.send(new DatagramPacket(question, question.length));
      Optional<NetlogonAnswer> answer = receive(socket, id, clock.nanos() + each.toNanos());
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private Optional<NetlogonAnswer> receive(DatagramSocket socket, int id, long until) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    for (long left = until - clock.nanos(); left > 0; left = until - clock.nanos()) {
      socket.setSoTimeout((int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
      try {
        packet.setLength(LARGEST);
        socket.receive(packet);
      } catch (SocketTimeoutException silence) {
        return Optional.empty();
      }
      Optional<NetlogonAnswer> answer = NetlogonPing.answer(id, Arrays.copyOf(packet.getData(), packet.getLength()));
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }
}
