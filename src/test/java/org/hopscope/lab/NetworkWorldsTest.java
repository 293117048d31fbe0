package org.hopscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.hopscope.endpoints.OfflineLists;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor meets in the worlds whose networks are not ready for Microsoft 365. */
@Timeout(60)
class NetworkWorldsTest {
  private static final String RELAY = "worldaz.tr.teams.microsoft.com";
  private static final String MAILBOX = "outlook.office365.com";

  @Test
  void aFirewallDropsAndRefuses() throws IOException {
    try (RunningLab lab = world("net-blocked")) {
      Visitor visitor = new Visitor(lab);
      assertThatThrownBy(() -> visitor.connect("contoso.sharepoint.com", 443, 100))
          .isInstanceOf(SocketTimeoutException.class);
      assertThatThrownBy(() -> visitor.connect("officecdn.microsoft.com", 443, 100))
          .isInstanceOf(ConnectException.class);
      visitor.connect(MAILBOX, 443, 3000).close();
    }
  }

  @Test
  void aFilterDeniesAndLeadsAstray() throws IOException {
    try (RunningLab lab = world("net-dns-filter")) {
      Visitor visitor = new Visitor(lab);
      assertThatThrownBy(() -> visitor.lookup("presence.teams.microsoft.com")).isInstanceOf(UnknownHostException.class);
      assertThat(visitor.lookup("contoso.sharepoint.com")).containsExactly(InetAddress.ofLiteral("10.11.12.13"));
      assertThat(visitor.lookup(MAILBOX)).contains(InetAddress.ofLiteral("52.96.0.30"));
    }
    try (RunningLab lab = world("net-one-address")) {
      for (String name : List.of(MAILBOX, "contoso.com", "nobody.example")) {
        assertThat(new Visitor(lab).lookup(name)).as(name).containsExactly(InetAddress.ofLiteral("203.0.113.66"));
      }
    }
  }

  @Test
  void everyPortIsTakenAndNothingIsBehind() throws IOException {
    try (RunningLab lab = world("net-transparent")) {
      for (InetSocketAddress nobody : List.of(new InetSocketAddress("192.0.2.1", 9),
          new InetSocketAddress("52.96.0.30", 443))) {
        try (Socket socket = lab.view().dialer().newSocket()) {
          socket.connect(nobody, 3000);
          socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
          assertThat(socket.getInputStream().read()).isNegative();
        }
      }
      assertThatThrownBy(() -> stun(lab, RELAY)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aPortalAnswersForEverybody() throws IOException {
    try (RunningLab lab = world("net-captive")) {
      Visitor visitor = new Visitor(lab);
      try (Response page = visitor.get("http://crl.microsoft.com/")) {
        assertThat(page.code()).isEqualTo(200);
        assertThat(page.body().string()).contains("sign in");
      }
      assertThatThrownBy(() -> visitor.get("https://" + MAILBOX + "/")).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void aNameInTheHelloIsCutOff() throws IOException {
    try (RunningLab lab = world("net-reset")) {
      Visitor visitor = new Visitor(lab);
      visitor.connect("teams.microsoft.com", 443, 3000).close();
      assertThatThrownBy(() -> visitor.get("https://teams.microsoft.com/")).isInstanceOf(IOException.class);
      visitor.get("https://" + MAILBOX + "/").close();
    }
  }

  @Test
  void aRelayPassesOnFromElsewhere() throws IOException {
    try (RunningLab lab = world("net-wrong-range")) {
      Visitor visitor = new Visitor(lab);
      assertThat(visitor.lookup(MAILBOX)).containsExactly(InetAddress.ofLiteral("203.0.113.36"));
      visitor.get("https://" + MAILBOX + "/").close();
      visitor.get("https://teams.microsoft.com/").close();
    }
  }

  @Test
  void nothingComesBackOverIpv6() throws IOException {
    try (RunningLab lab = world("net-ipv6-dead"); Socket socket = lab.view().dialer().newSocket()) {
      InetAddress six = new Visitor(lab).lookup(MAILBOX).getLast();
      assertThat(six.getAddress()).hasSize(16);
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(six, 443), 100))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void oneInFiveFirstAttemptsIsLostAndNoSecondOne() throws IOException {
    List<InetSocketAddress> lost = new ArrayList<>();
    int tried = 0;
    try (RunningLab lab = world("net-loss")) {
      for (HostPattern name : OfflineLists.of(Instance.WORLDWIDE).sets().stream().flatMap(set -> set.urls().stream())
          .filter(url -> !url.isWildcard()).distinct().toList()) {
        for (InetAddress address : new Visitor(lab).lookup(name.text())) {
          InetSocketAddress to = new InetSocketAddress(address, 443);
          tried += 1;
          if (!connects(lab, to)) {
            lost.add(to);
          }
        }
      }
      assertThat(lost.size()).isBetween(tried / 10, tried * 3 / 10);
      for (InetSocketAddress to : lost) {
        assertThat(connects(lab, to)).as("" + to).isTrue();
      }
    }
  }

  private static boolean connects(RunningLab lab, InetSocketAddress to) throws IOException {
    try (Socket socket = lab.view().dialer().newSocket()) {
      // what is dropped here is dropped however long one waits
      socket.connect(to, 50);
      return true;
    } catch (SocketTimeoutException lost) {
      return false;
    }
  }

  @Test
  void stunIsSilentWhereUdpIsDropped() throws IOException {
    try (RunningLab lab = world("net-udp-blocked")) {
      assertThatThrownBy(() -> stun(lab, RELAY)).isInstanceOf(SocketTimeoutException.class);
      new Visitor(lab).get("https://" + RELAY + "/").close();
    }
  }

  @Test
  void pastTheProxyNothingGetsOut() throws IOException {
    try (RunningLab lab = world("net-proxy-only")) {
      assertThatThrownBy(() -> new Visitor(lab).connect(MAILBOX, 443, 100)).isInstanceOf(SocketTimeoutException.class);
      assertThatThrownBy(() -> stun(lab, RELAY)).isInstanceOf(SocketTimeoutException.class);
      assertThat(connect(lab, MAILBOX + ":443")).contains(" 200 ");
      assertThat(connect(lab, MAILBOX + ":587")).contains(" 403 ");
    }
  }

  private static String connect(RunningLab lab, String target) throws IOException {
    try (Socket proxy = new Visitor(lab).connect("proxy.corp.contoso.com", 3128, 3000)) {
      proxy.getOutputStream().write(
          ("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(new InputStreamReader(proxy.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {25, 587})
  void startTlsIsOverwritten(int port) throws IOException {
    String host = port == 25 ? "contoso-com.mail.protection.outlook.com" : "smtp.office365.com";
    try (RunningLab lab = world("net-smtp-starttls-stripped");
        Socket socket = new Visitor(lab).connect(host, port, 3000)) {
      socket.getOutputStream().write("EHLO pc\r\nSTARTTLS\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
      String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(said).contains("250-XXXXXXXA", "500 5.3.3").doesNotContain("STARTTLS");
    }
  }

  @Test
  void onlyWhatIsOptionalIsBlocked() throws IOException {
    try (RunningLab lab = world("net-optional-blocked")) {
      Visitor visitor = new Visitor(lab);
      assertThatThrownBy(() -> visitor.connect("www.bing.com", 443, 100)).isInstanceOf(SocketTimeoutException.class);
      assertThatThrownBy(() -> visitor.connect(MAILBOX, 993, 100)).isInstanceOf(SocketTimeoutException.class);
      visitor.connect(MAILBOX, 443, 3000).close();
      visitor.connect("teams.microsoft.com", 443, 3000).close();
    }
  }

  @Test
  void onlyWhatIsNotOptimisedIsInspected() throws IOException {
    try (RunningLab lab = world("net-inspected")) {
      Visitor visitor = new Visitor(lab);
      visitor.get("https://" + MAILBOX + "/").close();
      visitor.get("https://contoso.sharepoint.com/").close();
      assertThatThrownBy(() -> visitor.get("https://login.windows.net/")).isInstanceOf(SSLException.class);
    }
  }

  private static void stun(RunningLab lab, String host) throws IOException {
    InetSocketAddress to = new InetSocketAddress(new Visitor(lab).lookup(host).getFirst(), 3478);
    byte[] request = ByteBuffer.allocate(20).putShort((short) 1).putShort((short) 0).putInt(0x2112A442).array();
    try (DatagramSocket client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      client.setSoTimeout(200);
      client.send(new DatagramPacket(request, request.length, lab.view().dialer().datagram(to).orElseThrow()));
      client.receive(new DatagramPacket(new byte[1500], 1500));
    }
  }

  private static RunningLab world(String id) {
    return PracticeLab.start(EveryScenarioTest.named(id), LabOptions.DEFAULT);
  }
}
