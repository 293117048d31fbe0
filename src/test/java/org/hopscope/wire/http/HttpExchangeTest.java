package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.wire.kit.StubServer.ok;
import static org.hopscope.wire.kit.StubServer.reply;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpExchangeTest {
  private Net net;

  @BeforeEach
  void start() throws Exception {
    net = new Net("mail.contoso.com A 192.0.2.1");
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
  }

  private StubServer tls(StubServer.Script script) throws Exception {
    return net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server("mail.contoso.com"), script));
  }

  @Test
  void showsEveryLayerInOrder() throws Exception {
    tls(ok("fine"));
    Http.Reply reply = net.get("https://mail.contoso.com/owa/");
    assertThat(reply.fault()).isEmpty();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("fine");
    assertThat(net.seen.stream().map(e -> e.getClass().getSimpleName()).toList())
        .containsSubsequence("Dns", "Tcp", "Tls", "Http");
    assertThat(net.all(Evidence.Dns.class)).extracting(Evidence.Dns::type).containsExactlyInAnyOrder("A", "AAAA");
    assertThat(net.last(Evidence.Tcp.class).address()).isEqualTo("192.0.2.1");
    Evidence.Tls tls = net.last(Evidence.Tls.class);
    assertThat(tls.protocol()).isEqualTo("TLSv1.3");
    assertThat(tls.trusted()).isTrue();
    assertThat(tls.nameMatches()).isTrue();
    assertThat(tls.chain()).extracting(Evidence.Certificate::subject).containsExactly("CN=mail.contoso.com",
        "CN=Test CA 1");
    assertThat(net.last(Evidence.Http.class).phases()).extracting(Evidence.Phase::kind)
        .containsExactly("dns", "connect", "tls", "wait", "body");
  }

  @Test
  void keepsTheConnectionForTheNextRequest() throws Exception {
    StubServer server = tls(ok("fine"));
    net.get("https://mail.contoso.com/a");
    net.get("https://mail.contoso.com/b");
    assertThat(server.connections).hasValue(1);
    assertThat(net.all(Evidence.Tls.class)).hasSize(1);
    assertThat(net.last(Evidence.Http.class).detail()).contains("already open");
  }

  @Test
  void sendsMethodsHeadersAndBodiesAsTheyAre() throws Exception {
    StubServer server = tls(ok(""));
    net.send(new Http.Request("RPC_IN_DATA", URI.create("https://mail.contoso.com/rpc/rpcproxy.dll?x:6001"),
        Map.of("User-Agent", "MSRPC", "X-AnchorMailbox", "jürgen@contoso.com"),
        "12345678".getBytes(StandardCharsets.UTF_8), Optional.empty(), Duration.ofSeconds(5)));
    assertThat(server.requests.getFirst())
        .startsWith("RPC_IN_DATA /rpc/rpcproxy.dll?x:6001 HTTP/1.1\r\n")
        .contains("User-Agent: MSRPC\r\n", "Content-Length: 8\r\n").endsWith("12345678");
  }

  @Test
  void leavesRedirectsAndChallengesToTheCaller() throws Exception {
    StubServer server = tls(reply("HTTP/1.1 302 Found\r\nLocation: https://other.contoso.com/\r\n"
        + "Set-Cookie: X-Backend=abcdef0123456789; path=/; secure\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
        + "WWW-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n"));
    Http.Reply reply = net.get("https://mail.contoso.com/");
    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location")).contains("https://other.contoso.com/");
    assertThat(net.last(Evidence.Http.class).challenges()).containsExactly("Basic realm=\"x\"", "NTLM");
    assertThat(net.last(Evidence.Http.class).responseHeaders().get("Set-Cookie"))
        .containsExactly("X-Backend=…; path=/; secure");
    net.get("https://mail.contoso.com/");
    assertThat(server.requests.getLast()).doesNotContain("Cookie");
  }

  @Test
  void isNotTalkedIntoASecondTry() throws Exception {
    StubServer server = tls(reply("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"));
    Http.Reply reply = net.get("https://mail.contoso.com/");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("Retry-After")).contains("0");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void speaksPlainHttpToo() throws Exception {
    net.serve("192.0.2.1:80", StubServer.plain(ok("plain")));
    assertThat(net.get("http://mail.contoso.com/").status()).isEqualTo(200);
    assertThat(net.all(Evidence.Tls.class)).isEmpty();
    assertThat(net.all(Evidence.Tcp.class)).hasSize(1);
  }

  @Test
  void unzipsAnAnswer() throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.GZIPOutputStream(bytes)) {
      zip.write("unzipped".getBytes(StandardCharsets.UTF_8));
    }
    tls((request, out, socket) -> {
      out.write(
          ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bytes.size() + "\r\n\r\n").getBytes());
      bytes.writeTo(out);
    });
    Http.Reply reply = net.get("https://mail.contoso.com/");
    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("unzipped");
  }

  @Test
  void whatIsNoAddressForHttpIsSaidSo() throws Exception {
    assertThat(net.get("ftp://mail.contoso.com/").fault()).contains(org.hopscope.model.Fault.HTTP_MALFORMED);
  }

  @Test
  void evidenceComesOnTheCallingThread() throws Exception {
    tls(ok("fine"));
    var threads = new java.util.HashSet<Thread>();
    net.world().http().send(
        new Http.Request("GET", URI.create("https://mail.contoso.com/"), Map.of(), null, Optional.empty(),
            Duration.ofSeconds(5)),
        e -> threads.add(Thread.currentThread()), net.scope);
    assertThat(threads).containsExactly(Thread.currentThread());
  }
}
