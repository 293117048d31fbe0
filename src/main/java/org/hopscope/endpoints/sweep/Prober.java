package org.hopscope.endpoints.sweep;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.endpoint.Check;
import org.hopscope.wire.Http;
import org.hopscope.wire.Probes;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;

/**
 * Tries single ways. What is lost is tried once more, twice in a network that loses packets; not at a port
 * where nobody was ever answered, and somebody else has tried twice.
 */
final class Prober {
  private static final Duration CONNECT = Http.CONNECT_PATIENCE;
  private static final Map<String, String> HEADERS = Map.of("User-Agent", "Hopscope", "Accept", "*/*");

  /** After these a request is sent once more. */
  private static final Set<Fault> LOST = Set.of(Fault.CONNECT_TIMEOUT, Fault.PROXY_UNREACHABLE, Fault.TLS_HANDSHAKE);

  private record Port(InetAddress address, int port) {}

  private final World world;
  private final Gates gates;
  private final Tempo tempo;
  private final Probes.Patience patience;
  private final Duration unanswered;
  private final Scope scope;
  private final Set<Port> silent = ConcurrentHashMap.newKeySet();
  private final Set<Port> answering = ConcurrentHashMap.newKeySet();

  /** @param limit for a check: what is tried has half of it, so that it can be repeated */
  Prober(World world, Gates gates, Duration limit, Scope scope) {
    this.world = world;
    this.gates = gates;
    Duration connect = limit.multipliedBy(3).dividedBy(10);
    Duration most = connect.compareTo(CONNECT) < 0 ? connect : CONNECT;
    this.tempo = new Tempo(most);
    this.unanswered = most.multipliedBy(2);
    this.patience = new Probes.Patience(tempo::patience, limit.dividedBy(2));
    this.scope = scope;
  }

  Try attempt(Check check, InetAddress address) throws InterruptedException {
    Port port = new Port(address, check.port());
    Try all = once(check, address);
    for (int done = 1; all.isSilent() && isWorthRepeating(port, done); done++) {
      Try next = once(check, address);
      if (!next.isSilent()) {
        tempo.lost();
      }
      all = all.and(next);
    }
    if (!all.isSilent()) {
      answering.add(port);
    }
    return all;
  }

  /** Once, and once more where packets get lost. */
  private boolean isWorthRepeating(Port port, int done) {
    return done == 1 ? silent.add(port) || answering.contains(port) : done == 2 && tempo.losesPackets();
  }

  Try once(Check check, InetAddress address) throws InterruptedException {
    List<Evidence> seen = Collections.synchronizedList(new ArrayList<>());
    try (Gates.Both pass = gates.to(address)) {
      probe(check, new Probes.Target(check.host(), address, check.port()), evidence -> {
        seen.add(evidence);
        if (evidence instanceof Evidence.Tcp tcp && tcp.fault().isEmpty()) {
          tempo.answered(tcp.took());
          pass.heard();
        }
      });
    }
    return new Try(address, seen);
  }

  private void probe(Check check, Probes.Target target, Consumer<Evidence> seen) {
    Kind kind = Kind.of(check);
    switch (kind) {
      case TLS -> world.probes().handshake(target, patience, seen, scope);
      case SMTP, IMAP, IMAPS, POP3S -> world.probes().greet(target, kind.mail().orElseThrow(), patience, seen, scope);
      case STUN -> world.probes().stun(target, unanswered, seen, scope);
      case HTTP, CONNECT -> world.probes().connect(target, patience, seen, scope);
    }
  }

  /** Whether the port takes a connection. */
  boolean accepts(InetAddress address, int port) throws InterruptedException {
    List<Evidence> seen = Collections.synchronizedList(new ArrayList<>());
    try (Gates.Both _ = gates.to(address)) {
      world.probes().connect(new Probes.Target("", address, port), patience, seen::add, scope);
    }
    return new Try(address, seen).isConnected();
  }

  /** What answers to a request for the first page, as any visitor's. */
  Optional<Evidence.Http> page(Check check, InetAddress address) throws InterruptedException {
    try (Gates.Both _ = gates.to(address)) {
      return new Try(address, ask(check, "GET", evidence -> {})).last(Evidence.Http.class);
    }
  }

  /** What the way through the proxy leads to. */
  Try throughProxy(Check check) throws InterruptedException {
    try (Turnstile.Pass pass = gates.toTheProxy()) {
      return new Try(List.of(), ask(check, Kind.of(check) == Kind.TLS ? Http.KNOCK : "GET", evidence -> {
        if (evidence instanceof Evidence.Tunnel) {
          pass.heard();
        }
      }));
    }
  }

  boolean isProxied(Check check) {
    return Kind.of(check).isWeb() && world.probes().isProxied(url(check));
  }

  private List<Evidence> ask(Check check, String method, Consumer<Evidence> listener) {
    List<Evidence> all = Collections.synchronizedList(new ArrayList<>());
    Consumer<Evidence> seen = listener.andThen(all::add);
    Http.Request request = new Http.Request(method, url(check), HEADERS, new byte[0], Optional.empty(),
        patience.total());
    Http.Reply reply = world.http().send(request, seen, scope);
    if (reply.fault().filter(LOST::contains).isPresent() && !scope.isCancelled()) {
      world.http().send(request, seen, scope);
    }
    return all;
  }

  private static URI url(Check check) {
    return URI.create((check.port() == 80 ? "http" : "https") + "://" + check.host() + ":" + check.port() + "/");
  }
}
