package org.hopscope.wire.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Http;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.ProxyChoice;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;
import org.hopscope.wire.Worlds;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A proxy that is set on this computer, over real sockets. */
@Timeout(30)
class DesktopProxyTest {
  private final ProxySelector before = ProxySelector.getDefault();
  private final List<Evidence> seen = new ArrayList<>();
  private StubServer proxy;

  @BeforeEach
  void set() throws Exception {
    assumeTrue(
        System.getenv().keySet().stream().noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith("_proxy")),
        "a proxy is set by a variable");
    proxy = StubServer.plain(StubServer.reply("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"));
    InetSocketAddress at = new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port());
    ProxySelector.setDefault(new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(new Proxy(Proxy.Type.HTTP, at));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    });
  }

  @AfterEach
  void restore() throws Exception {
    ProxySelector.setDefault(before);
    if (proxy != null) {
      proxy.close();
    }
  }

  @Test
  void isUsedAndNamed() {
    assertThat(get(ProxyChoice.COMPUTER).fault()).contains(Fault.PROXY_REFUSED);
    assertThat(seen).filteredOn(Evidence.Tunnel.class::isInstance).singleElement()
        .isInstanceOfSatisfying(Evidence.Tunnel.class, t -> assertThat(t.how()).isEqualTo("proxy.how.computer"));
  }

  @Test
  void isLeftAsideWhereNoneIsWanted() {
    get(ProxyChoice.NONE);
    assertThat(proxy.connections).hasValue(0);
  }

  private Http.Reply get(ProxyChoice choice) {
    NetworkView view = new NetworkView(List.of(), List.of(), Map.of(), Dialer.DIRECT, List.of(), List.of(), choice);
    try (Scope scope = new Scope(); World world = Worlds.open(view, scope)) {
      return world.http().send(
          new Http.Request("GET", URI.create("https://127.0.0.1:9/"), Map.of(), null, Optional.empty(),
              Duration.ofSeconds(5)),
          seen::add, scope);
    }
  }
}
