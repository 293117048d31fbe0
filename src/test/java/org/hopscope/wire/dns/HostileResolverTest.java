package org.hopscope.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A resolver that answers with what is no answer: told as a status, in time, and never thrown. */
@Timeout(30)
class HostileResolverTest {
  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("a name that points to itself", edit(q -> answer(q, "c00c" + "00010001")), DnsStatus.TIMEOUT),
        Arguments.of("another id", edit(HostileResolverTest::otherId), DnsStatus.TIMEOUT),
        Arguments.of("nothing", edit(q -> new byte[0]), DnsStatus.TIMEOUT),
        Arguments.of("half a header", edit(q -> Arrays.copyOf(q, 7)), DnsStatus.TIMEOUT),
        Arguments.of("more records than bytes", edit(HostileResolverTest::tooManyRecords), DnsStatus.TIMEOUT),
        Arguments.of("an alias of itself", edit(q -> answer(q, record("0005", "c00c"))), DnsStatus.LOOP),
        Arguments.of("an alias without a name", edit(q -> answer(q, record("0005", ""))), DnsStatus.TIMEOUT),
        Arguments.of("an update's empty alias", edit(HostileResolverTest::emptyAlias), DnsStatus.NO_RECORD));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void whateverComesIsAStatus(String what, UnaryOperator<byte[]> resolver, DnsStatus status) throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress()); Scope world = new Scope()) {
      Thread.startVirtualThread(() -> serve(socket, resolver));
      Resolvers dns = new Resolvers(
          List.of((InetSocketAddress) socket.getLocalSocketAddress()), WireClock.SYSTEM, world);
      Evidence.Dns told = dns.ask("autodiscover.contoso.com", "A", Duration.ofMillis(500), world);
      assertThat(told.status()).isEqualTo(status);
      assertThat(told.records()).isEmpty();
    }
  }

  private static void serve(DatagramSocket socket, UnaryOperator<byte[]> resolver) {
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
        socket.receive(packet);
        byte[] reply = resolver.apply(Arrays.copyOf(packet.getData(), packet.getLength()));
        socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static UnaryOperator<byte[]> edit(UnaryOperator<byte[]> change) {
    return change;
  }

  /** The question's header as an answer's, the question itself, and one record in hexadecimal. */
  private static byte[] answer(byte[] query, String record) {
    int question = 12;
    while (query[question] != 0) {
      question += query[question] + 1;
    }
    byte[] head = Arrays.copyOf(query, question + 5);
    head[2] |= (byte) 0x80;
    Arrays.fill(head, 6, 12, (byte) 0);
    head[7] = 1;
    byte[] tail = HexFormat.of().parseHex(record);
    byte[] whole = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, whole, head.length, tail.length);
    return whole;
  }

  private static String record(String type, String data) {
    return "c00c" + type + "0001" + "0000012c" + "%04x".formatted(data.length() / 2) + data;
  }

  private static byte[] otherId(byte[] query) {
    byte[] answer = answer(query, record("0001", "c6336401"));
    answer[0]++;
    return answer;
  }

  /** In an update (RFC 2136), and only there, a record may have no data. */
  private static byte[] emptyAlias(byte[] query) {
    byte[] answer = answer(query, record("0005", ""));
    answer[2] |= 5 << 3;
    return answer;
  }

  private static byte[] tooManyRecords(byte[] query) {
    byte[] answer = answer(query, record("0001", "c6336401"));
    answer[6] = (byte) 0xff;
    return answer;
  }
}
