package org.hopscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.hopscope.lab.mail.MailHandler;
import org.hopscope.lab.mail.Pop;
import org.hopscope.lab.net.Listener;
import org.hopscope.lab.tls.CertificateAuthority;
import org.hopscope.lab.tls.CertificateSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lab's mail servers, met by a client that speaks line by line, and by openssl's. */
@Timeout(60)
class MailServersTest {
  private static final Path OPENSSL = Path.of("/usr/bin/openssl");
  @TempDir
  Path home;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      smtp.office365.com                 | 587 | 220 | EHLO pc        | 250-STARTTLS | STARTTLS   | 220 | 250-AUTH LOGIN XOAUTH2
      contoso-com.mail.protection.outlook.com | 25 | 220 | EHLO pc    | 250-STARTTLS | STARTTLS   | 220 | 250-AUTH LOGIN XOAUTH2
      outlook.office365.com              | 143 | * OK | a CAPABILITY  | STARTTLS     | b STARTTLS | b OK | AUTH=XOAUTH2
      """)
  void startTlsIsOfferedThenSpoken(
      String host, int port, String greeting, String hello, String offer, String start, String goes, String within)
      throws IOException {
    try (RunningLab lab = world(); Socket plain = new Visitor(lab).connect(host, port, 3000)) {
      BufferedReader said = reader(plain);
      assertThat(said.readLine()).startsWith(greeting);
      assertThat(ask(plain, said, hello)).contains(offer).doesNotContain(within);
      send(plain, start);
      assertThat(said.readLine()).startsWith(goes);
      try (SSLSocket tls = secure(lab, plain, host)) {
        assertThat(ask(tls, reader(tls), hello)).contains(within).doesNotContain("STARTTLS");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"993, * OK", "995, +OK"})
  void implicitTlsGreetsWithin(int port, String greeting) throws IOException {
    String host = "outlook.office365.com";
    try (RunningLab lab = world(); SSLSocket tls = secure(lab, new Visitor(lab).connect(host, port, 3000), host)) {
      assertThat(reader(tls).readLine()).startsWith(greeting);
    }
  }

  @ParameterizedTest
  @CsvSource({
      "smtp.office365.com, 587, smtp, QUIT, 221", "contoso-com.mail.protection.outlook.com, 25, smtp, QUIT, 221",
      "outlook.office365.com, 143, imap, a LOGOUT, a OK", "outlook.office365.com, 993, '', a LOGOUT, a OK",
      "outlook.office365.com, 995, '', QUIT, +OK"})
  void opensslComesThrough(String host, int port, String protocol, String goodbye, String last) throws Exception {
    try (RunningLab lab = world()) {
      InetSocketAddress made = new InetSocketAddress(new Visitor(lab).lookup(host).getFirst(), port);
      assertThat(openssl(lab.view().dialer().stream(made).orElseThrow(), host, protocol, goodbye,
          lab.view().trusted().getFirst().getEncoded()))
          .contains("Verification: OK", last);
    }
  }

  @Test
  void opensslStartsTlsOfPop() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    MailHandler pop = new MailHandler(new Pop(), authority.serverContext(CertificateSpec.perZone("pop.contoso.com")),
        false);
    try (Listener listener = Listener.open("pop", pop)) {
      assertThat(openssl(listener.address(), "pop.contoso.com", "pop3", "QUIT", authority.root().getEncoded()))
          .contains("Verification: OK", "signing off");
    }
  }

  private String openssl(InetSocketAddress real, String host, String protocol, String goodbye, byte[] root)
      throws Exception {
    if (!"required".equals(System.getenv("HOPSCOPE_PEERS"))) {
      assumeTrue(Files.isExecutable(OPENSSL), "openssl is not installed");
    }
    Path pem = Files.writeString(home.resolve("root.pem"), "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(root) + "\n-----END CERTIFICATE-----\n");
    List<String> command = new java.util.ArrayList<>(List.of(
        OPENSSL.toString(), "s_client", "-connect", real.getAddress().getHostAddress() + ":" + real.getPort(),
        "-servername", host, "-verify_hostname", host, "-CAfile", pem.toString(), "-verify_return_error", "-brief",
        "-crlf", "-ign_eof"));
    if (!protocol.isEmpty()) {
      command.addAll(List.of("-starttls", protocol));
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.outputWriter().append(goodbye).append('\n').flush();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(said).isTrue();
    return said;
  }

  private static RunningLab world() {
    return PracticeLab.start(EveryScenarioTest.named("cloud-healthy-internet"), LabOptions.DEFAULT);
  }

  /** What comes until the protocol says that it is all. */
  private static String ask(Socket socket, BufferedReader said, String command) throws IOException {
    send(socket, command);
    StringBuilder all = new StringBuilder();
    String line;
    do {
      line = said.readLine();
      all.append(line).append('\n');
    } while (line != null && !line.matches("250 .*|[ab] .*"));
    return all.toString();
  }

  private static void send(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  private static SSLSocket secure(RunningLab lab, Socket plain, String host) throws IOException {
    SSLSocket tls = (SSLSocket) new Visitor(lab).tls().getSocketFactory().createSocket(plain, host, plain.getPort(),
        true);
    javax.net.ssl.SSLParameters parameters = tls.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }
}
