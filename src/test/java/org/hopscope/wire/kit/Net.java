package org.hopscope.wire.kit;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Http;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.ProxyChoice;
import org.hopscope.wire.ProxySignIn;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;
import org.hopscope.wire.Worlds;

/** A small internet with one world in it, and what that world has seen. */
public final class Net implements AutoCloseable {
  public final DnsStub dns;
  public final FakeNet dialer = new FakeNet();
  public final Scope scope = new Scope();
  public final List<Evidence> seen = java.util.Collections.synchronizedList(new ArrayList<>());
  private final List<StubServer> servers = new ArrayList<>();
  private Optional<Proxy> proxy = Optional.empty();
  private ProxySignIn signIn = ProxySignIn.NONE;
  private Optional<ProxyChoice> choice = Optional.empty();
  private X509Certificate trusted = Certs.CA.root();
  private World world;

  public Net(String... zone) throws Exception {
    dns = new DnsStub(zone);
  }

  public StubServer serve(String address, StubServer server) {
    servers.add(server);
    dialer.host(address, server.port());
    return server;
  }

  public Net proxy(String address, int port) {
    proxy = Optional.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address, port)));
    return this;
  }

  public Net signIn(ProxySignIn who) {
    signIn = who;
    return this;
  }

  /** The computer goes by this script. */
  public Net script(String url) {
    choice = Optional.of(new ProxyChoice.Script(URI.create(url)));
    return this;
  }

  /** Another authority instead of the usual one. */
  public Net trusting(X509Certificate root) {
    trusted = root;
    return this;
  }

  public World world() {
    if (world == null) {
      ProxyChoice chosen = choice.orElse(ProxyChoice.of(proxy));
      world = Worlds.open(
          new NetworkView(List.of(dns.address()), List.of(), Map.of(), dialer, List.of(trusted), List.of(), chosen)
              .with(signIn),
          scope);
    }
    return world;
  }

  public Http.Reply get(String url) {
    return get(url, Duration.ofSeconds(5));
  }

  public Http.Reply get(String url, Duration deadline) {
    return send(new Http.Request("GET", URI.create(url), Map.of(), new byte[0], Optional.empty(), deadline));
  }

  public Http.Reply post(String url, String body, Http.Authorization authorization) {
    return send(new Http.Request("POST", URI.create(url), Map.of("Content-Type", "text/xml; charset=utf-8"),
        body.getBytes(StandardCharsets.UTF_8), Optional.ofNullable(authorization), Duration.ofSeconds(5)));
  }

  public Http.Reply send(Http.Request request) {
    return world().http().send(request, seen::add, scope);
  }

  public <E extends Evidence> List<E> all(Class<E> type) {
    return List.copyOf(seen).stream().filter(type::isInstance).map(type::cast).toList();
  }

  public <E extends Evidence> E last(Class<E> type) {
    return all(type).getLast();
  }

  @Override
  public void close() throws java.io.IOException {
    if (world != null) {
      world.close();
    }
    dns.close();
    for (StubServer server : servers) {
      server.close();
    }
  }
}
