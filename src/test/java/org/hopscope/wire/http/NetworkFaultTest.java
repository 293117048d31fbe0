package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.wire.kit.StubServer.ok;
import static org.hopscope.wire.kit.StubServer.reply;

import java.time.Duration;
import java.time.Instant;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Rcode;

class NetworkFaultTest {
  private static final Duration SHORT = Duration.ofMillis(500);
  private Net net;

  @BeforeEach
  void start() throws Exception {
    net = new Net("mail.contoso.com A 192.0.2.1", "both.contoso.com A 192.0.2.1", "both.contoso.com AAAA 2001:db8::1",
        "both2.contoso.com A 192.0.2.1", "both2.contoso.com AAAA 2001:db8::2", "empty.contoso.com MX 1 x.");
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  private void plain(StubServer.Script script) throws Exception {
    net.serve("192.0.2.1:80", StubServer.plain(script));
  }

  private Fault fault(String url) {
    return net.get(url, SHORT).fault().orElseThrow();
  }

  @Test
  void namesThatLeadNowhere() {
    net.dns.rule("broken.contoso.com A", m -> {
      m.getHeader().setRcode(Rcode.SERVFAIL);
      return m;
    });
    net.dns.rule("silent.contoso.com A", m -> null);
    assertThat(fault("http://nobody.contoso.com/")).isEqualTo(Fault.DNS_NO_DOMAIN);
    assertThat(fault("http://empty.contoso.com/")).isEqualTo(Fault.DNS_NO_RECORD);
    assertThat(fault("http://broken.contoso.com/")).isEqualTo(Fault.DNS_SERVER_FAILED);
    assertThat(fault("http://silent.contoso.com/")).isEqualTo(Fault.DNS_TIMEOUT);
    assertThat(net.last(Evidence.Http.class).status()).isZero();
  }

  @Test
  void refused() {
    assertThat(fault("http://mail.contoso.com/")).isEqualTo(Fault.CONNECT_REFUSED);
    assertThat(net.last(Evidence.Tcp.class).fault()).contains(Fault.CONNECT_REFUSED);
  }

  @Test
  void silentlyDropped() {
    net.dialer.silent("192.0.2.1:443");
    Instant begin = Instant.now();
    assertThat(fault("https://mail.contoso.com/")).isEqualTo(Fault.CONNECT_TIMEOUT);
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMillis(2_500));
    assertThat(net.last(Evidence.Tcp.class).fault()).contains(Fault.CONNECT_TIMEOUT);
  }

  @Test
  void theNextAddressIsTriedWhenOneRefuses() throws Exception {
    net.dns.add("mail.contoso.com A 192.0.2.77");
    net.serve("192.0.2.77:80", StubServer.plain(ok("second")));
    assertThat(net.get("http://mail.contoso.com/").status()).isEqualTo(200);
    assertThat(net.all(Evidence.Tcp.class)).hasSize(2);
  }

  @Test
  void deadIpv6IsOvertakenAndNotTriedAgain() throws Exception {
    net.dialer.silent("2001:db8:0:0:0:0:0:1:80").silent("2001:db8:0:0:0:0:0:2:80");
    plain(ok("fine"));
    assertThat(net.get("http://both.contoso.com/").status()).isEqualTo(200);
    assertThat(net.all(Evidence.Tcp.class)).hasSize(2).anySatisfy(tcp -> {
      assertThat(tcp.address()).contains("2001:db8");
      assertThat(tcp.fault()).contains(Fault.CONNECT_TIMEOUT);
    });
    assertThat(net.get("http://both2.contoso.com/").status()).isEqualTo(200);
    assertThat(net.all(Evidence.Tcp.class)).hasSize(4)
        .anySatisfy(tcp -> assertThat(tcp.detail()).startsWith("Not tried"));
  }

  @Test
  void silentAfterConnect() throws Exception {
    plain((request, out, socket) -> Thread.sleep(5_000));
    assertThat(fault("http://mail.contoso.com/")).isEqualTo(Fault.HTTP_TIMEOUT);
    assertThat(net.last(Evidence.Tcp.class).fault()).isEmpty();
  }

  @Test
  void aBodyThatDripsEndsAtTheDeadline() throws Exception {
    plain((request, out, socket) -> {
      out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
      while (!socket.isClosed()) {
        out.write('x');
        Thread.sleep(20);
      }
    });
    Http.Reply reply = net.get("http://mail.contoso.com/", SHORT);
    assertThat(reply.fault()).contains(Fault.HTTP_TIMEOUT);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isNotEmpty();
  }

  @Test
  void aBodyWithoutEndIsCut() throws Exception {
    plain((request, out, socket) -> {
      out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
      for (byte[] block = new byte[64 * 1024]; !socket.isClosed();) {
        out.write(block);
      }
    });
    Http.Reply reply = net.get("http://mail.contoso.com/");
    assertThat(reply.fault()).contains(Fault.HTTP_TOO_LARGE);
    assertThat(reply.body()).hasSize(2 * 1024 * 1024);
  }

  @Test
  void aZipBombIsCutToo() throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.GZIPOutputStream(bytes)) {
      zip.write(new byte[50 * 1024 * 1024]);
    }
    plain((request, out, socket) -> {
      out.write(
          ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bytes.size() + "\r\n\r\n").getBytes());
      bytes.writeTo(out);
    });
    Http.Reply reply = net.get("http://mail.contoso.com/");
    assertThat(reply.fault()).contains(Fault.HTTP_TOO_LARGE);
    assertThat(reply.body()).hasSize(2 * 1024 * 1024);
  }

  @Test
  void exactlyTwoMebibytesAreNotTooLarge() throws Exception {
    String body = "x".repeat(2 * 1024 * 1024);
    plain(ok(body));
    Http.Reply reply = net.get("http://mail.contoso.com/");
    assertThat(reply.fault()).isEmpty();
    assertThat(reply.body()).hasSize(body.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "220 mail.contoso.com ESMTP ready\r\n\r\n", "\u0000\u0001\u0002garbage without any line end",
      "HTTP/1.1 abc OK\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 12\r\n\r\nnot zipped!!",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n"})
  void garbage(String answer) throws Exception {
    plain((request, out, socket) -> {
      reply(answer).answer(request, out, socket);
      out.flush();
      socket.close();
    });
    assertThat(fault("http://mail.contoso.com/")).isEqualTo(Fault.HTTP_MALFORMED);
  }

  @Test
  void resetAndClosedEarly() throws Exception {
    plain((request, out, socket) -> {
      socket.setSoLinger(true, 0);
      socket.close();
    });
    assertThat(fault("http://mail.contoso.com/")).isEqualTo(Fault.CONNECTION_RESET);
  }

  @Test
  void closedWithoutAWord() throws Exception {
    plain((request, out, socket) -> socket.close());
    assertThat(fault("http://mail.contoso.com/")).isEqualTo(Fault.CONNECTION_RESET);
  }

  @Test
  void aBodyCutShortIsKeptSoFar() throws Exception {
    plain((request, out, socket) -> {
      out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes());
      out.flush();
      socket.close();
    });
    Http.Reply reply = net.get("http://mail.contoso.com/");
    assertThat(reply.fault()).contains(Fault.CONNECTION_RESET);
    assertThat(reply.body()).isEqualTo("half".getBytes());
  }

  @Test
  void aProxyThatWantsASignIn() throws Exception {
    StubServer proxy = net.serve("192.0.2.8:3128",
        StubServer.plain(reply("HTTP/1.1 407 No\r\nProxy-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n")));
    net.proxy("192.0.2.8", 3128);
    assertThat(fault("https://mail.contoso.com/")).isEqualTo(Fault.PROXY_AUTH);
    assertThat(fault("http://mail.contoso.com/")).isEqualTo(Fault.PROXY_AUTH);
    assertThat(proxy.requests.getFirst()).startsWith("CONNECT mail.contoso.com:443");
    assertThat(net.last(Evidence.Tcp.class).host()).isEqualTo("192.0.2.8");
  }

  @Test
  void aProxyThatIsNotThere() {
    net.proxy("192.0.2.8", 3128);
    Http.Reply reply = net.get("https://mail.contoso.com/", SHORT);
    assertThat(reply.fault()).contains(Fault.PROXY_UNREACHABLE);
    assertThat(reply.detail()).contains("192.0.2.8:3128");
  }

  @Test
  void aProxyWhoseNameIsUnknown() {
    net.proxy("proxy.contoso.com", 3128);
    Http.Reply reply = net.get("https://mail.contoso.com/", SHORT);
    assertThat(reply.fault()).contains(Fault.PROXY_UNREACHABLE);
    assertThat(reply.detail()).contains("proxy.contoso.com");
  }

  @ParameterizedTest
  @CsvSource({
      "403, PROXY_REFUSED", "405, PROXY_REFUSED", "500, PROXY_CANNOT_REACH", "502, PROXY_CANNOT_REACH",
      "503, PROXY_CANNOT_REACH", "504, PROXY_CANNOT_REACH", "407, PROXY_AUTH", "302, PROXY_FAILED"})
  void whatAProxyAnswersToConnectIsShown(int status, Fault fault) throws Exception {
    net.proxy("192.0.2.8", 3128);
    net.serve("192.0.2.8:3128", StubServer.plain(reply("HTTP/1.1 " + status
        + " No\r\nServer: squid/5.7\r\nVia: 1.1 proxy\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")));
    Http.Reply reply = net.get("https://mail.contoso.com/", SHORT);
    assertThat(reply.fault()).contains(fault);
    assertThat(reply.status()).isZero();
    Evidence.Tunnel tunnel = net.last(Evidence.Tunnel.class);
    assertThat(tunnel.proxy()).isEqualTo("192.0.2.8:3128");
    assertThat(tunnel.to()).isEqualTo("mail.contoso.com:443");
    assertThat(tunnel.status()).isEqualTo(status);
    assertThat(tunnel.fault()).contains(fault);
    assertThat(tunnel.headers()).containsOnlyKeys("Server", "Via");
    assertThat(net.all(Evidence.Tcp.class)).singleElement().satisfies(tcp -> assertThat(tcp.fault()).isEmpty());
  }

  @Test
  void aProxyThatSaysNothing() throws Exception {
    net.proxy("192.0.2.8", 3128);
    net.serve("192.0.2.8:3128", StubServer.plain((request, out, socket) -> Thread.sleep(5_000)));
    assertThat(fault("https://mail.contoso.com/")).isEqualTo(Fault.PROXY_FAILED);
    assertThat(net.last(Evidence.Tcp.class).fault()).isEmpty();
    assertThat(net.all(Evidence.Tunnel.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dns", "connect", "tls", "wait", "body"})
  void cancelReturnsAtOnceFromEveryPhase(String phase) throws Exception {
    block(phase);
    Scope part = net.scope.child();
    Instant[] cancelled = new Instant[1];
    Thread.ofPlatform().start(() -> {
      sleep(400);
      cancelled[0] = Instant.now();
      part.cancel();
    });
    Http.Reply reply = net.world().http().send(
        new Http.Request("GET", java.net.URI.create("https://mail.contoso.com/"), java.util.Map.of(), null,
            java.util.Optional.empty(), Duration.ofSeconds(20)),
        net.seen::add, part);
    assertThat(Duration.between(cancelled[0], Instant.now())).isLessThan(Duration.ofMillis(200));
    assertThat(reply.fault()).contains(Fault.DEADLINE);
  }

  private void block(String phase) throws Exception {
    switch (phase) {
      case "dns" -> net.dns.rule("mail.contoso.com A", m -> null);
      case "connect" -> net.dialer.silent("192.0.2.1:443");
      case "tls" -> net.serve("192.0.2.1:443", StubServer.plain((request, out, socket) -> {}));
      default ->
        net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server("mail.contoso.com"), (request, out, socket) -> {
          if (phase.equals("body")) {
            out.write("HTTP/1.1 200 OK\r\n\r\nbegin".getBytes());
            out.flush();
          }
          Thread.sleep(10_000);
        }));
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
