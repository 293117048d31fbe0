package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.wire.kit.StubServer.ok;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Wording;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A proxy that nobody here wrote, on loopback: tinyproxy. */
@Timeout(60)
class TinyproxyTest {
  private static final Path PROGRAM = Path.of("/usr/bin/tinyproxy");
  private static final String PROXY = "192.0.2.8";

  @TempDir Path home;
  private Net net;
  private Process tinyproxy;

  @BeforeEach
  void start() throws Exception {
    if (!"required".equals(System.getenv("HOPSCOPE_PEERS"))) {
      assumeTrue(Files.isExecutable(PROGRAM), "tinyproxy is not installed");
    }
    net = new Net();
  }

  @AfterEach
  void stop() throws Exception {
    if (tinyproxy != null) {
      tinyproxy.destroy();
      tinyproxy.waitFor(5, TimeUnit.SECONDS);
    }
    if (net != null) {
      net.close();
    }
  }

  @Test
  void theWayThroughIsShown() throws Exception {
    proxy("");
    int port = server();
    assertThat(get(port).status()).isEqualTo(200);
    Evidence.Tunnel tunnel = net.last(Evidence.Tunnel.class);
    assertThat(tunnel.status()).isEqualTo(200);
    assertThat(tunnel.to()).isEqualTo("localhost:" + port);
    assertThat(tunnel.headers().toString()).contains("tinyproxy");
    assertThat(net.last(Evidence.Tls.class).fault()).isEmpty();
  }

  @Test
  void aHostThatItDenies() throws Exception {
    Path filter = Files.writeString(home.resolve("filter"), "localhost\n");
    proxy("Filter \"" + filter + "\"\n");
    Http.Reply reply = get(server());
    assertThat(reply.fault()).contains(Fault.PROXY_REFUSED);
    assertThat(said(reply)).contains("The proxy refuses").contains("localhost").contains("403");
  }

  @Test
  void aSignInThatItDemands() throws Exception {
    proxy("BasicAuth anna Practice-1\n");
    assertThat(get(server()).fault()).contains(Fault.PROXY_AUTH);
    assertThat(net.last(Evidence.Tunnel.class).headers().get("Proxy-Authenticate").getFirst()).startsWith("Basic");
  }

  @Test
  void aHostThatItCannotReach() throws Exception {
    proxy("");
    int nobody = freePort();
    Http.Reply reply = get(nobody);
    assertThat(reply.fault()).contains(Fault.PROXY_CANNOT_REACH);
    assertThat(said(reply)).contains("cannot resolve or reach localhost");
  }

  private static String said(Http.Reply reply) {
    return new Wording(Locale.ENGLISH).say(reply.fault().orElseThrow().at("localhost", reply.detail()));
  }

  private Http.Reply get(int port) {
    return net.get("https://localhost:" + port + "/");
  }

  private int server() throws Exception {
    StubServer server = StubServer.tls(Certs.CA.server("localhost"), ok("through"));
    return net.serve("192.0.2.1:443", server).port();
  }

  private void proxy(String more) throws Exception {
    int port = freePort();
    Path conf = Files.writeString(home.resolve("tinyproxy.conf"),
        "Port " + port + "\nListen 127.0.0.1\nTimeout 20\nAllow 127.0.0.1\nLogLevel Error\n" + more);
    tinyproxy = new ProcessBuilder(PROGRAM.toString(), "-d", "-c", conf.toString())
        .redirectErrorStream(true).redirectOutput(home.resolve("log").toFile()).start();
    untilItListens(port);
    net.dialer.host(PROXY + ":3128", port);
    net.proxy(PROXY, 3128);
  }

  private void untilItListens(int port) throws Exception {
    while (true) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        assertThat(tinyproxy.isAlive()).as(Files.readString(home.resolve("log"))).isTrue();
        Thread.sleep(20);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
