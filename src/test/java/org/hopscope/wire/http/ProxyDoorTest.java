package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.wire.kit.StubServer.ok;
import static org.hopscope.wire.kit.StubServer.reply;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hopscope.auth.ProxyAccount;
import org.hopscope.lab.net.Listener;
import org.hopscope.lab.web.ForwardProxy;
import org.hopscope.lab.web.ForwardProxy.Doorkeeper;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.wire.Http;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets the name and the password that are meant for a proxy, and who does not. */
@Timeout(30)
class ProxyDoorTest {
  private static final String PROXY = "192.0.2.8";
  private static final String PASSWORD = "Mark3r-&<pass>";
  private static final String DEMAND = "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
      + "Content-Length: 0\r\n\r\n";
  private final List<WebRequest> asked = new CopyOnWriteArrayList<>();
  private final List<Listener> proxies = new CopyOnWriteArrayList<>();
  private Net net;

  @BeforeEach
  void start() throws Exception {
    net = new Net().proxy(PROXY, 3128)
        .signIn(new ProxyAccount("anna", new Secret(PASSWORD.toCharArray()), WireClock.SYSTEM));
  }

  @AfterEach
  void stop() throws Exception {
    net.close();
    proxies.forEach(Listener::close);
  }

  /** Within a tunnel a 407 is not the proxy's. */
  @Test
  void aServerBehindTheProxyGetsNothing() throws Exception {
    proxy(Doorkeeper.OPEN);
    StubServer server = net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server("localhost"), reply(DEMAND)));
    Http.Reply reply = net.get("https://localhost:" + server.port() + "/");
    assertThat(reply.fault()).contains(Fault.PROXY_AUTH);
    assertThat(server.requests).hasSize(1).allSatisfy(r -> assertThat(r).doesNotContain("Authorization"));
  }

  /** In the clear nobody can tell who asks, as long as the proxy has not asked on CONNECT. */
  @Test
  void inTheClearNothingIsSaidFirst() throws Exception {
    proxy(Doorkeeper.OPEN);
    StubServer server = net.serve("192.0.2.1:80", StubServer.plain(reply(DEMAND)));
    Http.Reply reply = net.get("http://localhost:" + server.port() + "/", Duration.ofSeconds(2));
    assertThat(reply.fault()).contains(Fault.PROXY_AUTH);
    assertThat(server.requests).hasSize(1).allSatisfy(r -> assertThat(r).doesNotContain("Authorization"));
  }

  @Test
  void whatAProxyEchoesIsBlottedOut() throws Exception {
    proxy((request, host) -> Optional.of(request.header("authorization")
        .map(ProxyDoorTest::echo)
        .orElseGet(() -> WebResponse.empty(407).with("Proxy-Authenticate", "Basic realm=\"x\""))));
    Http.Reply reply = net.get("https://localhost:443/");
    assertThat(reply.fault()).contains(Fault.PROXY_REFUSED);
    assertThat(net.last(Evidence.Tunnel.class).headers().toString()).contains("●●●");
    assertThat(net.seen + " " + reply).doesNotContain(PASSWORD, basic());
  }

  private static WebResponse echo(String authorization) {
    return WebResponse.empty(403).with("Server", authorization).with("Proxy-Status", PASSWORD + " " + basic());
  }

  private static String basic() {
    return Base64.getEncoder().encodeToString(("anna:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aProxyThatWantsATicketIsToldNothing() throws Exception {
    proxy((request, host) -> Optional
        .of(WebResponse.empty(407).with("Proxy-Authenticate", "Digest realm=\"x\", nonce=\"y\"")));
    Http.Reply reply = net.get("https://localhost:443/");
    assertThat(reply.fault()).contains(Fault.PROXY_NO_SCHEME);
    assertThat(reply.detail()).isEqualTo("Digest");
    assertThat(asked).allSatisfy(r -> assertThat(r.authorizationScheme()).isEmpty());
  }

  /** How long a proxy thinks about CONNECT is told apart from how long it is to get there. */
  @Test
  void aTunnelIsTimedByItself() throws Exception {
    proxy(Doorkeeper.OPEN);
    StubServer server = net.serve("192.0.2.1:443", StubServer.tls(Certs.CA.server("localhost"), ok("through")));
    assertThat(net.get("https://localhost:" + server.port() + "/").status()).isEqualTo(200);
    assertThat(net.seen.stream().map(e -> e.getClass().getSimpleName())).containsSubsequence("Tcp", "Tunnel", "Tls",
        "Http");
    assertThat(net.last(Evidence.Tunnel.class).took()).isPositive();
  }

  private void proxy(Doorkeeper doorkeeper) {
    Listener listener = Listener.open("proxy", new ForwardProxy(
        "proxy", doorkeeper, (host, port) -> Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)),
        asked::add));
    proxies.add(listener);
    net.dialer.host(PROXY + ":3128", listener.address().getPort());
  }
}
