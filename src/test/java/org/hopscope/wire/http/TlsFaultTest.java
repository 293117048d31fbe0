package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.wire.kit.StubServer.ok;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TlsFaultTest {
  private static final String HOST = "mail.contoso.com";
  private Net net;

  @BeforeEach
  void start() throws Exception {
    net = new Net("mail.contoso.com A 192.0.2.1", "outlook.office365.com A 192.0.2.2");
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  private Evidence.Tls seen(SSLContext context) throws Exception {
    StubServer server = net.serve("192.0.2.1:443", StubServer.tls(context, ok("secret page")));
    Http.Reply reply = net.get("https://mail.contoso.com/");
    Evidence.Tls tls = net.last(Evidence.Tls.class);
    assertThat(reply.status()).isZero();
    assertThat(reply.fault()).isEqualTo(tls.fault());
    assertThat(net.last(Evidence.Http.class).fault()).isEqualTo(tls.fault());
    assertThat(server.requests).isEmpty();
    return tls;
  }

  @Test
  void anExpiredCertificateIsExpiredAndNothingElse() throws Exception {
    Evidence.Tls tls = seen(Certs.CA.server(-20, -3, HOST));
    assertThat(tls.fault()).contains(Fault.TLS_EXPIRED);
    assertThat(tls.trusted()).isTrue();
    assertThat(tls.nameMatches()).isTrue();
    assertThat(tls.chain()).hasSize(2);
  }

  @Test
  void oneThatIsNotValidYet() throws Exception {
    assertThat(seen(Certs.CA.server(2, 20, HOST)).fault()).contains(Fault.TLS_NOT_YET_VALID);
  }

  @Test
  void oneForAnotherName() throws Exception {
    Evidence.Tls tls = seen(Certs.CA.server("www.oldhoster.example", "*.oldhoster.example"));
    assertThat(tls.fault()).contains(Fault.TLS_WRONG_NAME);
    assertThat(tls.trusted()).isTrue();
    assertThat(tls.nameMatches()).isFalse();
    assertThat(tls.chain().getFirst().names()).containsExactly("www.oldhoster.example", "*.oldhoster.example");
  }

  @Test
  void oneSignedByItself() throws Exception {
    Evidence.Tls tls = seen(Certs.selfSigned(HOST));
    assertThat(tls.fault()).contains(Fault.TLS_SELF_SIGNED);
    assertThat(tls.nameMatches()).isTrue();
  }

  @Test
  void oneOfAnUnknownAuthority() throws Exception {
    Evidence.Tls tls = seen(new Certs("Somebody").server(HOST));
    assertThat(tls.fault()).contains(Fault.TLS_UNTRUSTED);
    assertThat(tls.detail()).contains("Somebody");
    assertThat(tls.chain()).hasSize(2);
  }

  @Test
  void aMissingIntermediate() throws Exception {
    assertThat(seen(Certs.CA.withoutIntermediate(HOST)).fault()).contains(Fault.TLS_UNTRUSTED);
  }

  @Test
  void aStrangersCertificateInFrontOfMicrosoftIsInterception() throws Exception {
    net.serve("192.0.2.2:443", StubServer.tls(new Certs("Corporate Proxy").server("outlook.office365.com"), ok("")));
    assertThat(net.get("https://outlook.office365.com/").fault()).contains(Fault.TLS_INTERCEPTED);
    assertThat(net.last(Evidence.Tls.class).chain()).isNotEmpty();
  }

  @Test
  void aWildcardCoversOneLabelOnly() throws Exception {
    net.dns.add("a.b.contoso.com A 192.0.2.1");
    net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server("*.contoso.com"), ok("")));
    assertThat(net.get("https://mail.contoso.com/").fault()).isEmpty();
    assertThat(net.get("https://a.b.contoso.com/").fault()).contains(Fault.TLS_WRONG_NAME);
  }

  @Test
  void aServerThatSpeaksOnlyAnOldVersion() throws Exception {
    // the alert "protocol_version": the JDK has no TLS 1.0 to test with
    answer(socket -> socket.getOutputStream().write(new byte[]{21, 3, 1, 0, 2, 2, 70}));
    assertThat(net.get("https://mail.contoso.com/").fault()).contains(Fault.TLS_PROTOCOL);
  }

  @Test
  void aPortThatDoesNotSpeakTls() throws Exception {
    answer(socket -> socket.getOutputStream().write("SSH-2.0-OpenSSH_9.2\r\n".getBytes()));
    assertThat(net.get("https://mail.contoso.com/").fault()).contains(Fault.TLS_HANDSHAKE);
    assertThat(net.last(Evidence.Tls.class).fault()).contains(Fault.TLS_HANDSHAKE);
  }

  @Test
  void aFirewallThatResetsAfterTheHello() throws Exception {
    answer(socket -> socket.setSoLinger(true, 0));
    assertThat(net.get("https://mail.contoso.com/").fault()).contains(Fault.CONNECTION_RESET);
  }

  @Test
  void aServerThatClosesAfterTheHello() throws Exception {
    answer(socket -> {});
    assertThat(net.get("https://mail.contoso.com/").fault()).contains(Fault.TLS_HANDSHAKE);
  }

  @Test
  void silenceInTheHandshakeIsTold() throws Exception {
    answer(socket -> sleep(5_000));
    assertThat(net.get("https://mail.contoso.com/", Duration.ofMillis(400)).fault()).contains(Fault.TLS_HANDSHAKE);
    Evidence.Tls tls = net.last(Evidence.Tls.class);
    assertThat(tls.detail()).contains("timed out");
    assertThat(net.last(Evidence.Tcp.class).fault()).isEmpty();
  }

  @Test
  void aServerThatWantsACertificateOfOurs() throws Exception {
    for (String version : new String[]{"TLSv1.2", "TLSv1.3"}) {
      net.dns.add(version.replace('.', '-') + ".contoso.com A 192.0.2.1");
      net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server("*.contoso.com"), ok(""), socket -> {
        socket.setEnabledProtocols(new String[]{version});
        socket.setNeedClientAuth(true);
      }));
      assertThat(net.get("https://" + version.replace('.', '-') + ".contoso.com/").fault())
          .as(version).contains(Fault.TLS_CLIENT_CERTIFICATE);
    }
  }

  private interface Answer {
    void to(Socket socket) throws Exception;
  }

  /** A port that reads something and then does as told, below TLS. */
  private void answer(Answer answer) throws Exception {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    net.dialer.host("192.0.2.1:443", server.getLocalPort());
    Thread.ofVirtual().start(() -> {
      try (server; Socket socket = server.accept()) {
        socket.getInputStream().read();
        answer.to(socket);
      } catch (Exception e) {
        // the client went away
      }
    });
  }

  private static void sleep(int millis) throws InterruptedException {
    Thread.sleep(millis);
  }
}
