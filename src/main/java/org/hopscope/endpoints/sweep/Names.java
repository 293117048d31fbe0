package org.hopscope.endpoints.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.wire.Dns.Side;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;

/** Looks every name up once, for as many checks as want it. */
final class Names {
  private final World world;
  private final Gates gates;
  private final Duration patience;
  private final Scope scope;
  private final Map<String, CompletableFuture<Resolved>> inside = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<List<Dns>>> outside = new ConcurrentHashMap<>();

  /** @param patience for one question */
  Names(World world, Gates gates, Duration patience, Scope scope) {
    this.world = world;
    this.gates = gates;
    this.patience = patience;
    this.scope = scope;
  }

  /** By the resolvers inside. */
  Resolved of(String host) throws InterruptedException {
    return Shared.of(inside, host, () -> askInside(host));
  }

  /** And by the internet's, where there are any. */
  Resolved both(String host) throws InterruptedException {
    return of(host).with(Shared.of(outside, host, () -> askOutside(host)));
  }

  /** What was said before the computer slept, say. */
  void forget(String host) {
    inside.remove(host);
    outside.remove(host);
  }

  private Resolved askInside(String host) throws InterruptedException {
    CompletableFuture<Dns> ipv6 = later(host, "AAAA");
    Dns ipv4 = ask(host, "A");
    return new Resolved(List.of(ipv4, Shared.get(ipv6)), List.of());
  }

  private CompletableFuture<Dns> later(String host, String type) {
    return Shared.start("dns " + host, scope, () -> ask(host, type));
  }

  private Dns ask(String host, String type) throws InterruptedException {
    try (Turnstile.Pass _ = gates.toAsk()) {
      return world.dns().ask(host, type, patience, scope);
    }
  }

  /** IPv4 tells whether the name is known; where it has no such address, IPv6 does. */
  private List<Dns> askOutside(String host) throws InterruptedException {
    if (!world.dns().sees(Side.INTERNET)) {
      return List.of();
    }
    List<Dns> ipv4 = each(host, "A");
    return Addresses.in(ipv4).isEmpty() ? Stream.concat(ipv4.stream(), each(host, "AAAA").stream()).toList() : ipv4;
  }

  private List<Dns> each(String host, String type) throws InterruptedException {
    try (Turnstile.Pass _ = gates.toAsk()) {
      return world.dns().askEach(Side.INTERNET, host, type, patience, scope);
    }
  }
}
