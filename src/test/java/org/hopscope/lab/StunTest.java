package org.hopscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Teams' relays tell a client from where it came, on every port they have. */
@Timeout(60)
class StunTest {
  private static final String RELAY = "worldaz.tr.teams.microsoft.com";
  private static final Path COTURN = Path.of("/usr/bin/turnutils_stunclient");
  private static RunningLab lab;

  @BeforeAll
  static void start() {
    lab = PracticeLab.start(EveryScenarioTest.named("onprem-only"), LabOptions.DEFAULT);
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {3478, 3479, 3480, 3481})
  void tellsTheClientsAddress(int port) throws IOException {
    byte[] request = ByteBuffer.allocate(20).putShort((short) 1).putShort((short) 0).putInt(0x2112A442)
        .put("practice lab".getBytes()).array();
    for (InetAddress address : new Visitor(lab).lookup(RELAY)) {
      try (DatagramSocket client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
        ByteBuffer reply = ByteBuffer.wrap(exchange(client, new InetSocketAddress(address, port), request));
        assertThat(reply.getShort(0)).isEqualTo((short) 0x0101);
        assertThat(Arrays.copyOfRange(reply.array(), 4, 20)).isEqualTo(Arrays.copyOfRange(request, 4, 20));
        assertThat(reply.getShort(20)).isEqualTo((short) 0x0020);
        assertThat(reply.getShort(26) ^ 0x2112).isEqualTo((short) client.getLocalPort());
        assertThat(reply.getInt(28) ^ 0x2112A442).isEqualTo(0x7F000001);
      }
    }
  }

  @Test
  void staysSilentToWhatIsNoRequest() throws IOException {
    InetSocketAddress relay = new InetSocketAddress(new Visitor(lab).lookup(RELAY).getFirst(), 3478);
    try (DatagramSocket client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      for (byte[] garbage : new byte[][]{new byte[0], new byte[20],
          "GET / HTTP/1.1\r\n\r\n    ".getBytes(StandardCharsets.US_ASCII)}) {
        assertThatThrownBy(() -> exchange(client, relay, garbage)).isInstanceOf(SocketTimeoutException.class);
      }
    }
    assertThat(lab.view().dialer().datagram(new InetSocketAddress(relay.getAddress(), 3482))).isEmpty();
  }

  @Test
  void coturnsClientUnderstandsIt() throws Exception {
    if (!"required".equals(System.getenv("HOPSCOPE_PEERS"))) {
      assumeTrue(Files.isExecutable(COTURN), "turnutils_stunclient (package coturn) is not installed");
    }
    InetSocketAddress real = lab.view().dialer()
        .datagram(new InetSocketAddress(new Visitor(lab).lookup(RELAY).getFirst(), 3478)).orElseThrow();
    Process client = new ProcessBuilder(COTURN.toString(), "-p", "" + real.getPort(), "127.0.0.1")
        .redirectErrorStream(true).start();
    String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(client.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("UDP reflexive addr: 127.0.0.1:");
  }

  private static byte[] exchange(DatagramSocket client, InetSocketAddress to, byte[] request) throws IOException {
    client.setSoTimeout(request.length == 20 && request[1] == 1 ? 3000 : 150);
    client.send(new DatagramPacket(request, request.length, lab.view().dialer().datagram(to).orElseThrow()));
    DatagramPacket reply = new DatagramPacket(new byte[1500], 1500);
    client.receive(reply);
    return Arrays.copyOf(reply.getData(), reply.getLength());
  }
}
