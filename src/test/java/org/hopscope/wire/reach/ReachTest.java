package org.hopscope.wire.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Manners;
import org.hopscope.model.Fault;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.Probes;
import org.hopscope.wire.Probes.Mail;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.FakeNet;
import org.hopscope.wire.tls.Trust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ReachTest {
  private static final String HOST = "mail.contoso.com";
  private static final InetAddress ADDRESS = InetAddress.ofLiteral("192.0.2.1");
  private static final Probes.Patience AMPLE = new Probes.Patience(Duration.ofSeconds(10), Duration.ofSeconds(20));
  private static final Probes.Patience SHORT = new Probes.Patience(Duration.ofMillis(300), Duration.ofMillis(300));

  private final FakeNet net = new FakeNet();
  private final List<AutoCloseable> servers = new ArrayList<>();
  private final List<Evidence> seen = new ArrayList<>();
  private final Scope scope = new Scope();

  interface Conduct {
    void serve(Socket socket) throws Exception;
  }

  @AfterEach
  void stop() throws Exception {
    scope.cancel();
    for (AutoCloseable server : servers) {
      server.close();
    }
  }

  private void serve(int port, Conduct conduct) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    servers.add(server);
    net.host("192.0.2.1:" + port, server.getLocalPort());
    Thread.ofVirtual().start(() -> {
      while (!server.isClosed()) {
        try (Socket socket = server.accept()) {
          conduct.serve(socket);
        } catch (Exception gone) {
          // the visitor has left
        }
      }
    });
  }

  private Reach reach() {
    NetworkView view = new NetworkView(List.of(), net, List.of(Certs.CA.root()), Optional.empty());
    return new Reach(view, Trust.of(List.of(Certs.CA.root())), WireClock.SYSTEM);
  }

  private static Probes.Target at(int port) {
    return new Probes.Target(HOST, ADDRESS, port);
  }

  private <E extends Evidence> E last(Class<E> type) {
    return seen.stream().filter(type::isInstance).map(type::cast).reduce((a, b) -> b).orElseThrow();
  }

  private static void tls(Socket socket, SSLContext context) throws IOException {
    SSLSocket over = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
    over.setUseClientMode(false);
    over.startHandshake();
    over.getInputStream().read();
  }

  @Test
  void whoListensIsConnectedAndWhoDoesNotRefuses() throws Exception {
    serve(25, socket -> {});
    reach().connect(at(25), AMPLE, seen::add, scope);
    assertThat(last(Evidence.Tcp.class).fault()).isEmpty();
    reach().connect(at(26), AMPLE, seen::add, scope);
    assertThat(last(Evidence.Tcp.class).fault()).contains(Fault.CONNECT_REFUSED);
    assertThat(last(Evidence.Tcp.class).address()).isEqualTo("192.0.2.1");
  }

  @Test
  void patienceMayGetLessWhileSomebodyWaits() {
    net.silent("192.0.2.1:443");
    AtomicReference<Duration> patience = new AtomicReference<>(Duration.ofMinutes(5));
    Thread.startVirtualThread(() -> patience.set(Duration.ZERO));
    reach().handshake(at(443), new Probes.Patience(patience::get, Duration.ofMinutes(5)), seen::add, scope);
    assertThat(seen).singleElement().isInstanceOfSatisfying(
        Evidence.Tcp.class, tcp -> assertThat(tcp.fault()).contains(Fault.CONNECT_TIMEOUT));
  }

  @Test
  void nothingComesBack() {
    net.silent("192.0.2.1:443");
    reach().handshake(at(443), SHORT, seen::add, scope);
    assertThat(seen).singleElement().isInstanceOfSatisfying(
        Evidence.Tcp.class, tcp -> assertThat(tcp.fault()).contains(Fault.CONNECT_TIMEOUT));
  }

  @Test
  void aGoodCertificate() throws Exception {
    serve(443, socket -> tls(socket, Certs.CA.server(HOST)));
    reach().handshake(at(443), AMPLE, seen::add, scope);
    assertThat(last(Evidence.Tls.class).fault()).isEmpty();
    assertThat(last(Evidence.Tls.class).nameMatches()).isTrue();
  }

  @Test
  void whoSignedARefusedOneIsKept() throws Exception {
    serve(443, socket -> tls(socket, new Certs("Inspector").server(HOST)));
    reach().handshake(at(443), AMPLE, seen::add, scope);
    assertThat(last(Evidence.Tls.class).fault()).contains(Fault.TLS_UNTRUSTED);
    assertThat(last(Evidence.Tls.class).chain().getFirst().issuer()).contains("Inspector");
  }

  @Test
  void cutAfterTheClientHelloPolitelyOrNot() throws Exception {
    serve(443, socket -> socket.getInputStream().read());
    reach().handshake(at(443), AMPLE, seen::add, scope);
    assertThat(last(Evidence.Tls.class).fault()).contains(Fault.CONNECTION_RESET);
    assertThat(last(Evidence.Tcp.class).fault()).isEmpty();

    serve(444, socket -> {
      socket.getInputStream().read(new byte[4096]);
      socket.setSoLinger(true, 0);
    });
    reach().handshake(at(444), AMPLE, seen::add, scope);
    assertThat(last(Evidence.Tls.class).fault()).contains(Fault.CONNECTION_RESET);
  }

  @Test
  void silenceAfterTheClientHello() throws Exception {
    serve(443, socket -> Thread.sleep(Duration.ofMinutes(1)));
    reach().handshake(at(443), new Probes.Patience(Duration.ofSeconds(1), Duration.ofSeconds(2)), seen::add, scope);
    assertThat(last(Evidence.Tls.class).fault()).contains(Fault.DEADLINE);
  }

  @Test
  void aCancelledTryEndsWithoutAWord() throws Exception {
    CountDownLatch connected = new CountDownLatch(1);
    serve(25, socket -> {
      connected.countDown();
      socket.getInputStream().read();
    });
    Thread cancel = Thread.ofVirtual().start(() -> {
      awaits(connected);
      scope.cancel();
    });
    reach().greet(at(25), Mail.SMTP, AMPLE, seen::add, scope);
    cancel.join();
    assertThat(seen).noneMatch(Evidence.Greeting.class::isInstance);
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers each line by the first that it begins with; then TLS where that was the last. */
  private static Conduct speaking(String banner, Map<String, String> answers, String last, SSLContext context) {
    return socket -> {
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      write(socket, banner);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String said = line;
        String answer = answers.entrySet().stream().filter(e -> said.startsWith(e.getKey()))
            .map(Map.Entry::getValue).findFirst().orElse("500 What?");
        write(socket, answer);
        if (said.startsWith(last)) {
          tls(socket, context);
        }
      }
    };
  }

  private static void write(Socket socket, String lines) throws IOException {
    socket.getOutputStream().write((lines + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void smtpGreetsOffersTlsAndProvesItself() throws Exception {
    serve(25, speaking(
        "220-mail.contoso.com\r\n220 ready",
        Map.of("EHLO", "250-hello\r\n250-SIZE 100\r\n250 STARTTLS", "STARTTLS", "220 go"),
        "STARTTLS", Certs.CA.server(HOST)));
    reach().greet(at(25), Mail.SMTP, AMPLE, seen::add, scope);
    assertThat(last(Evidence.Greeting.class).manners()).isEqualTo(Manners.POLITE);
    assertThat(last(Evidence.Greeting.class).offers()).containsExactly("SIZE 100", "STARTTLS");
    assertThat(last(Evidence.Tls.class).fault()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "220 ready               | 250 hello                 | 220 go    | NO_STARTTLS",
      "220 ready               | 250-hello~250 XXXXXXXA    | 220 go    | NO_STARTTLS",
      "220 ready               | 250-hello~250 STARTTLS    | 454 no    | NO_STARTTLS",
      "554 no service for you  | 250 hello                 | 220 go    | TURNS_AWAY",
      "220 ready               | 550 go away               | 220 go    | TURNS_AWAY",
      "HTTP/1.1 400 Bad        | 250 hello                 | 220 go    | STRANGE",
      "220 ready               | 250-hello~nonsense        | 220 go    | STRANGE",
  })
  void smtpThatIsOtherwise(String banner, String hello, String tls, Manners manners) throws Exception {
    serve(587, speaking(banner, Map.of("EHLO", hello.replace("~", "\r\n"), "STARTTLS", tls), "never", null));
    reach().greet(at(587), Mail.SMTP, AMPLE, seen::add, scope);
    assertThat(last(Evidence.Greeting.class).manners()).isEqualTo(manners);
    assertThat(seen).noneMatch(Evidence.Tls.class::isInstance);
  }

  @Test
  void imapWithStartTls() throws Exception {
    serve(143, speaking(
        "* OK IMAP4 ready",
        Map.of("h1 CAPABILITY", "* CAPABILITY IMAP4 STARTTLS\r\nh1 OK done", "h2 STARTTLS", "h2 OK go"),
        "h2", Certs.CA.server(HOST)));
    reach().greet(at(143), Mail.IMAP, AMPLE, seen::add, scope);
    assertThat(last(Evidence.Greeting.class).offers()).contains("STARTTLS");
    assertThat(last(Evidence.Tls.class).fault()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"IMAPS, * OK ready, POLITE", "IMAPS, * BYE busy, TURNS_AWAY", "POP3S, +OK ready, POLITE",
      "POP3S, -ERR busy, TURNS_AWAY", "POP3S, 220 ready, STRANGE"})
  void greetedOverTls(Mail mail, String banner, Manners manners) throws Exception {
    serve(993, socket -> {
      SSLSocket over = (SSLSocket) Certs.CA.server(HOST).getSocketFactory().createSocket(socket, null, true);
      over.setUseClientMode(false);
      write(over, banner);
      over.getInputStream().read();
    });
    reach().greet(at(993), mail, AMPLE, seen::add, scope);
    assertThat(last(Evidence.Tls.class).fault()).isEmpty();
    assertThat(last(Evidence.Greeting.class).manners()).isEqualTo(manners);
  }

  @Test
  void mailServersThatSayNothingLeaveOrTalkWithoutEnd() throws Exception {
    serve(1, socket -> Thread.sleep(Duration.ofMinutes(1)));
    reach().greet(at(1), Mail.SMTP, new Probes.Patience(Duration.ofSeconds(1), Duration.ofSeconds(1)), seen::add,
        scope);
    assertThat(last(Evidence.Greeting.class).manners()).isEqualTo(Manners.SILENT);

    serve(2, socket -> {});
    reach().greet(at(2), Mail.SMTP, AMPLE, seen::add, scope);
    assertThat(last(Evidence.Greeting.class).manners()).isEqualTo(Manners.CLOSED);

    serve(3, socket -> {
      while (true) {
        socket.getOutputStream().write("220-more\r\n".repeat(100).getBytes(StandardCharsets.US_ASCII));
      }
    });
    reach().greet(at(3), Mail.SMTP, AMPLE, seen::add, scope);
    assertThat(last(Evidence.Greeting.class).manners()).isEqualTo(Manners.STRANGE);
  }
}
