package org.hopscope.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.wire.http.OthersProxy.said;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.junit.jupiter.api.Test;

/** The way through tinyproxy. */
class TinyproxyTest extends OthersProxyTest {
  private static final String PROGRAM = "/usr/bin/tinyproxy";

  TinyproxyTest() {
    super(PROGRAM);
  }

  @Override
  void startOpen() throws Exception {
    start("");
  }

  @Test
  void aHostThatItDenies() throws Exception {
    Path filter = Files.writeString(home.resolve("filter"), "localhost\n");
    start("Filter \"" + filter + "\"\n");
    Http.Reply reply = proxy.get(proxy.server());
    assertThat(reply.fault()).contains(Fault.PROXY_REFUSED);
    assertThat(said(reply)).contains("The proxy refuses").contains("localhost").contains("403");
  }

  @Test
  void aSignInThatItDemands() throws Exception {
    start("BasicAuth anna Practice-1\n");
    assertThat(proxy.get(proxy.server()).fault()).contains(Fault.PROXY_AUTH);
    assertThat(proxy.net.last(Evidence.Tunnel.class).headers().get("Proxy-Authenticate").getFirst())
        .startsWith("Basic");
  }

  @Test
  void aHostThatItCannotReach() throws Exception {
    start("");
    Http.Reply reply = proxy.get(OthersProxy.freePort());
    assertThat(reply.fault()).contains(Fault.PROXY_CANNOT_REACH);
    assertThat(said(reply)).contains("cannot resolve or reach localhost");
  }

  /** As a script names it, behind one that is not there. */
  @Test
  void namedByAScript() throws Exception {
    start("");
    int port = proxy.server();
    Path script = Files.writeString(home.resolve("proxy.pac"),
        "function FindProxyForURL(url, host) { return isPlainHostName(host) ? 'PROXY 192.0.2.7:3128; PROXY 192.0.2.8:3128' : 'DIRECT' }");
    proxy.net.script(script.toUri().toString());
    assertThat(proxy.get(port).status()).isEqualTo(200);
    assertThat(proxy.net.last(Evidence.ProxyScript.class).taken()).isEqualTo("PROXY 192.0.2.8:3128");
    assertThat(proxy.net.last(Evidence.Tunnel.class).headers().toString()).contains("tinyproxy");
  }

  private void start(String more) throws Exception {
    int port = OthersProxy.freePort();
    Path conf = Files.writeString(home.resolve("tinyproxy.conf"),
        "Port " + port + "\nListen 127.0.0.1\nTimeout 20\nAllow 127.0.0.1\nLogLevel Error\n" + more);
    proxy.start(port, List.of(PROGRAM, "-d", "-c", conf.toString()));
  }
}
