package org.hopscope.wire.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Probes;
import org.hopscope.wire.Scope;
import org.hopscope.wire.SystemSays;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.reach.StunMessage.Answer;

/**
 * Asks a STUN server by UDP. While nobody answers it asks again, after twice the time each time: RFC 8489,
 * section 6.2.1.
 */
record StunQuestion(Dialer dialer, WireClock clock) {
  private static final long FIRST_WAIT = Duration.ofMillis(500).toNanos();
  private static final int LARGEST = 2048;
  private static final SecureRandom RANDOM = new SecureRandom();

  Evidence.Stun ask(Probes.Target target, Duration patience, Scope scope) {
    Asking asking = new Asking(target, clock.nanos(), clock.nanos() + patience.toNanos());
    Optional<InetSocketAddress> to = dialer.datagram(new InetSocketAddress(target.address(), target.port()));
    return to.map(at -> ask(asking, at, scope)).orElseGet(() -> ended(asking, "No way for datagrams"));
  }

  private Evidence.Stun ask(Asking asking, InetSocketAddress to, Scope scope) {
    try (DatagramSocket socket = new DatagramSocket()) {
      scope.add(socket);
      try {
        // connected: datagrams from anybody else are not even received, and "port unreachable" is heard
        socket.connect(to);
        return exchange(asking, socket);
      } finally {
        scope.remove(socket);
      }
    } catch (UncheckedIOException | IOException closedOrNoWay) {
      return ended(asking, SystemSays.of(closedOrNoWay));
    }
  }

  private Evidence.Stun exchange(Asking asking, DatagramSocket socket) throws IOException {
    byte[] id = new byte[12];
    RANDOM.nextBytes(id);
    byte[] request = StunMessage.request(id);
    for (long wait = FIRST_WAIT; asking.until - clock.nanos() > 0; wait *= 2) {
      socket.send(new DatagramPacket(request, request.length));
      asking.requests++;
      Optional<Answer> answer = receive(socket, id, Math.min(asking.until, clock.nanos() + wait));
      if (answer.isPresent()) {
        return answered(asking, answer.get());
      }
    }
    return ended(asking, "");
  }

  private Optional<Answer> receive(DatagramSocket socket, byte[] id, long until) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    for (long left = until - clock.nanos(); left > 0; left = until - clock.nanos()) {
      socket.setSoTimeout((int) Math.max(1, Duration.ofNanos(left).toMillis()));
      try {
        packet.setLength(LARGEST);
        socket.receive(packet);
      } catch (SocketTimeoutException silence) {
        return Optional.empty();
      }
      Optional<Answer> answer = StunMessage.answer(id, Arrays.copyOf(packet.getData(), packet.getLength()));
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private Evidence.Stun answered(Asking asking, Answer answer) {
    return switch (answer) {
      case Answer.Mapped(var address, int port) -> evidence(asking, true,
          Optional.of(new InetSocketAddress(address, port)).map(StunQuestion::text), "");
      case Answer.Refused(int code) -> evidence(asking, true, Optional.empty(), "Error " + code);
    };
  }

  private static String text(InetSocketAddress mapped) {
    String address = mapped.getAddress().getHostAddress();
    return (address.contains(":") ? "[" + address + "]" : address) + ":" + mapped.getPort();
  }

  private Evidence.Stun ended(Asking asking, String detail) {
    return evidence(asking, false, Optional.empty(), detail);
  }

  private Evidence.Stun evidence(Asking asking, boolean answered, Optional<String> mapped, String detail) {
    return new Evidence.Stun(
        asking.target.host(), asking.target.address().getHostAddress(), asking.target.port(), answered, mapped,
        asking.requests, detail, Duration.ofNanos(clock.nanos() - asking.begin));
  }

  /** How far one question has come. */
  private static final class Asking {
    final Probes.Target target;
    final long begin;
    final long until;
    int requests;

    Asking(Probes.Target target, long begin, long until) {
      this.target = target;
      this.begin = begin;
      this.until = until;
    }
  }
}
