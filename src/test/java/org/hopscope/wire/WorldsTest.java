package org.hopscope.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.wire.http.Rehearsal;
import org.hopscope.wire.kit.DnsStub;
import org.hopscope.wire.kit.FakeNet;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.Test;

class WorldsTest {
  @Test
  void theRehearsalNeedsNobody() {
    Rehearsal.play();
  }

  @Test
  void closingAWorldClosesItsConnections() throws Exception {
    try (DnsStub dns = new DnsStub("mail.contoso.com A 192.0.2.1");
        StubServer server = StubServer.plain(StubServer.ok("x"));
        Scope scope = new Scope()) {
      FakeNet net = new FakeNet().host("192.0.2.1:80", server.port());
      for (int i = 1; i <= 2; i++) {
        World world = open(dns.address(), net, scope);
        Http.Reply reply = world.http().send(
            new Http.Request("GET", URI.create("http://mail.contoso.com/"), Map.of(), null, Optional.empty(),
                Duration.ofSeconds(5)),
            evidence -> {}, scope);
        assertThat(reply.status()).isEqualTo(200);
        world.close();
        assertThat(server.connections).hasValue(i);
        assertThat(world.dns().ask("other.contoso.com", "A", Duration.ofSeconds(2), new Scope()).status())
            .isEqualTo(Evidence.DnsStatus.TIMEOUT);
      }
    }
  }

  /** A conversation that nobody has closed as well: OkHttp would keep its connection, and all that it knows, for minutes. */
  @Test
  void aClosedWorldIsForgotten() throws Exception {
    try (DnsStub dns = new DnsStub("mail.contoso.com A 192.0.2.1");
        StubServer server = StubServer.plain(StubServer.ok("x"))) {
      WeakReference<Dialer> network = visited(dns.address(), server.port());
      for (int i = 0; i < 100 && network.get() != null; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(network.get()).isNull();
    }
  }

  private static WeakReference<Dialer> visited(InetSocketAddress resolver, int port) {
    FakeNet net = new FakeNet().host("192.0.2.1:80", port);
    try (Scope scope = new Scope();
        World world = open(resolver, net, scope)) {
      Http.Reply reply = world.http().converse().send(
          new Http.Request("GET", URI.create("http://mail.contoso.com/"), Map.of(), null, Optional.empty(),
              Duration.ofSeconds(5)),
          evidence -> {}, scope);
      assertThat(reply.status()).isEqualTo(200);
    }
    return new WeakReference<>(net);
  }

  private static World open(InetSocketAddress resolver, Dialer dialer, Scope scope) {
    return Worlds.open(new NetworkView(List.of(resolver), dialer, List.of(), Optional.empty()), scope);
  }
}
