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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.hopscope.model.Wording;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;

/** A proxy that nobody here wrote, on loopback, and a network whose way out it is. */
final class OthersProxy implements AutoCloseable {
  private static final String PROXY = "192.0.2.8";

  final Net net;
  private final Path home;
  private Process process;

  /** @param program skips the test where it is not installed, unless the peers are required */
  OthersProxy(Path program, Path home) throws Exception {
    if (!"required".equals(System.getenv("HOPSCOPE_PEERS"))) {
      assumeTrue(Files.isExecutable(program), program.getFileName() + " is not installed");
    }
    this.home = home;
    this.net = new Net();
  }

  /** @param port where it will listen */
  void start(int port, List<String> command) throws Exception {
    process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("log").toFile())
        .start();
    untilItListens(port);
    net.dialer.host(PROXY + ":3128", port);
    net.proxy(PROXY, 3128);
  }

  private void untilItListens(int port) throws Exception {
    while (true) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        assertThat(process.isAlive()).as(Files.readString(home.resolve("log"))).isTrue();
        Thread.sleep(20);
      }
    }
  }

  /** A web server that says "through", by TLS. */
  int server() throws Exception {
    StubServer server = StubServer.tls(Certs.CA.server("localhost"), ok("through"));
    return net.serve("192.0.2.1:443", server).port();
  }

  Http.Reply get(int port) {
    return net.get("https://localhost:" + port + "/");
  }

  static String said(Http.Reply reply) {
    return new Wording(Locale.ENGLISH).say(reply.fault().orElseThrow().at("localhost", reply.detail()));
  }

  static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  @Override
  public void close() throws Exception {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    net.close();
  }
}
