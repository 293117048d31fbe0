package org.hopscope.wire.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Probes;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.kit.FakeNet;
import org.hopscope.wire.reach.StunMessage.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StunTest {
  private static final HexFormat HEX = HexFormat.of();

  /** The answers of RFC 5769, sections 2.2 and 2.3, to the transaction of all its examples. */
  private static final byte[] ID = HEX.parseHex("b7e7a701bc34d686fa87dfae");
  private static final String IPV4 = "0101003c2112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220"
      + "002000080001a147e112a643000800142b91f599fd9e90c38c7489f92af9ba53f06be7d780280004c07d4c96";
  private static final String IPV6 = "010100482112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220"
      + "002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d900080014a382954e4be67bf11784c97c8292c275bfe3ed4180280004c8fb0b4c";

  @Test
  void theAnswersOfRfc5769() {
    assertThat(StunMessage.answer(ID, HEX.parseHex(IPV4)))
        .contains(new Answer.Mapped(InetAddress.ofLiteral("192.0.2.1"), 32853));
    assertThat(StunMessage.answer(ID, HEX.parseHex(IPV6)))
        .contains(new Answer.Mapped(InetAddress.ofLiteral("2001:db8:1234:5678:11:2233:4455:6677"), 32853));
  }

  @Test
  void whatAnswersAnotherQuestionIsNoAnswer() {
    byte[] other = ID.clone();
    other[11]++;
    assertThat(StunMessage.answer(other, HEX.parseHex(IPV4))).isEmpty();
    byte[] cut = Arrays.copyOf(HEX.parseHex(IPV4), 40);
    assertThat(StunMessage.answer(ID, cut)).isEmpty();
    assertThat(StunMessage.answer(ID, StunMessage.request(ID))).isEmpty();
  }

  @Test
  void anErrorTellsItsNumber() {
    byte[] error = HEX.parseHex("011100082112a442b7e7a701bc34d686fa87dfae" + "0009000400000401");
    assertThat(StunMessage.answer(ID, error)).contains(new Answer.Refused(401));
  }

  /** Makes the answer out of the request, or none. */
  private static Evidence.Stun ask(Function<byte[], Optional<byte[]>> server, Duration patience) throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(socket, server));
      FakeNet net = new FakeNet().host("192.0.2.1:3478", socket.getLocalPort());
      Probes.Target target = new Probes.Target("relay", InetAddress.ofLiteral("192.0.2.1"), 3478);
      return new StunQuestion(net, WireClock.SYSTEM).ask(target, patience, new Scope());
    }
  }

  private static void serve(DatagramSocket socket, Function<byte[], Optional<byte[]>> server) {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        socket.receive(packet);
        Optional<byte[]> answer = server.apply(Arrays.copyOf(packet.getData(), packet.getLength()));
        if (answer.isPresent()) {
          socket.send(new DatagramPacket(answer.get(), answer.get().length, packet.getSocketAddress()));
        }
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  /** The answer of RFC 5769 for another transaction: of IPv4 only the magic cookie hides the address. */
  private static Optional<byte[]> answer(byte[] request) {
    byte[] answer = HEX.parseHex(IPV4);
    System.arraycopy(request, 8, answer, 8, 12);
    return Optional.of(answer);
  }

  @Test
  void theServerTellsHowItSeesUs() throws Exception {
    Evidence.Stun told = ask(StunTest::answer, Duration.ofSeconds(20));
    assertThat(told.mapped()).contains("192.0.2.1:32853");
    assertThat(told.answered()).isTrue();
  }

  @Test
  void aLostRequestIsSentAgain() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    Evidence.Stun told = ask(request -> requests.incrementAndGet() < 2 ? Optional.empty() : answer(request),
        Duration.ofSeconds(20));
    assertThat(told.mapped()).isPresent();
    assertThat(told.requests()).isEqualTo(2);
  }

  @Test
  void silenceAndNoise() throws Exception {
    assertThat(ask(request -> Optional.empty(), Duration.ofMillis(100)).answered()).isFalse();
    assertThat(ask(Optional::of, Duration.ofMillis(100)).answered()).isFalse();
    Probes.Target nowhere = new Probes.Target("relay", InetAddress.ofLiteral("192.0.2.9"), 3478);
    assertThat(
        new StunQuestion(new FakeNet(), WireClock.SYSTEM).ask(nowhere, Duration.ofSeconds(9), new Scope()).requests())
        .isZero();
  }
}
