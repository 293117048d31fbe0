package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hopscope.model.Evidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The way through a proxy that others wrote. */
@Timeout(60)
abstract class OthersProxyTest {
  private final Path program;
  @TempDir
  Path home;
  OthersProxy proxy;

  OthersProxyTest(String program) {
    this.program = Path.of(program);
  }

  @BeforeEach
  void prepare() throws Exception {
    proxy = new OthersProxy(program, home);
  }

  @AfterEach
  void stop() throws Exception {
    if (proxy != null) {
      proxy.close();
    }
  }

  /** So that it lets everybody through. */
  abstract void startOpen() throws Exception;

  @Test
  void theWayThroughIsShown() throws Exception {
    startOpen();
    int port = proxy.server();
    assertThat(proxy.get(port).status()).isEqualTo(200);
    Evidence.Tunnel tunnel = proxy.net.last(Evidence.Tunnel.class);
    assertThat(tunnel.status()).isEqualTo(200);
    assertThat(tunnel.to()).isEqualTo("localhost:" + port);
    assertThat(proxy.net.last(Evidence.Tls.class).fault()).isEmpty();
  }
}
