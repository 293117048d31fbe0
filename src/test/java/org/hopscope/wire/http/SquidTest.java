package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.wire.http.OthersProxy.said;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The way through Squid, which most companies' proxies are or resemble. */
@Timeout(60)
class SquidTest {
  private static final Path PROGRAM = Path.of("/usr/sbin/squid");
  private static final String OPEN = "http_access allow all\n";

  @TempDir Path home;
  private OthersProxy proxy;

  @BeforeEach
  void prepare() throws Exception {
    proxy = new OthersProxy(PROGRAM, home);
  }

  @AfterEach
  void stop() throws Exception {
    if (proxy != null) {
      proxy.close();
    }
  }

  @Test
  void theWayThroughIsShown() throws Exception {
    start(OPEN);
    int port = proxy.server();
    assertThat(proxy.get(port).status()).isEqualTo(200);
    Evidence.Tunnel tunnel = proxy.net.last(Evidence.Tunnel.class);
    assertThat(tunnel.status()).isEqualTo(200);
    assertThat(tunnel.to()).isEqualTo("localhost:" + port);
    assertThat(proxy.net.last(Evidence.Tls.class).fault()).isEmpty();
  }

  @Test
  void aHostThatItDenies() throws Exception {
    start("acl blocked dstdomain localhost\nhttp_access deny blocked\n" + OPEN);
    Http.Reply reply = proxy.get(proxy.server());
    assertThat(reply.fault()).contains(Fault.PROXY_REFUSED);
    assertThat(said(reply)).contains("The proxy refuses", "localhost", "403");
    assertThat(proxy.net.last(Evidence.Tunnel.class).headers().toString()).contains("ERR_ACCESS_DENIED", "proxy.lab");
  }

  @Test
  void aHostThatIsNotThere() throws Exception {
    start(OPEN);
    Http.Reply reply = proxy.get(OthersProxy.freePort());
    assertThat(reply.fault()).contains(Fault.PROXY_CANNOT_REACH);
    assertThat(proxy.net.last(Evidence.Tunnel.class).headers().get("X-Squid-Error").getFirst()).startsWith("ERR_CONNECT_FAIL");
  }

  private void start(String rules) throws Exception {
    int port = OthersProxy.freePort();
    Path conf = Files.writeString(home.resolve("squid.conf"),
        "http_port 127.0.0.1:" + port + "\nvisible_hostname proxy.lab\npid_filename none\naccess_log none\n"
            + "cache_log /dev/stderr\nlogfile_rotate 0\ncache deny all\nnetdb_filename none\npinger_enable off\n"
            + "shutdown_lifetime 0 seconds\n" + rules);
    proxy.start(port, List.of(PROGRAM.toString(), "-N", "-d", "1", "-f", conf.toString()));
  }
}
