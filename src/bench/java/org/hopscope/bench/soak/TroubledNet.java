package org.hopscope.bench.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.hopscope.lab.net.Destination;
import org.hopscope.lab.net.LabDialer;
import org.hopscope.lab.net.Passage;
import org.hopscope.model.InternetResolver;
import org.hopscope.wire.NetworkView;

/**
 * A network of the lab with relays in between. Which connection meets which fault follows from the seed, the
 * address asked for and how many connections to it came before.
 */
final class TroubledNet implements AutoCloseable {
  private final long seed;
  private final double trouble;
  private final List<AutoCloseable> relays = new CopyOnWriteArrayList<>();
  private volatile boolean closed;
  private final Map<InetSocketAddress, Relay> streams = new ConcurrentHashMap<>();
  private final Map<InetSocketAddress, Datagrams> datagrams = new ConcurrentHashMap<>();

  /** @param trouble how many of all connections meet a fault, 0 to 1 */
  TroubledNet(long seed, double trouble) {
    this.seed = seed;
    this.trouble = trouble;
  }

  NetworkView view(NetworkView own) {
    Map<InetSocketAddress, String> adapters = new HashMap<>();
    List<InetSocketAddress> resolvers = own.resolvers().stream().map(this::resolver).toList();
    for (int i = 0; i < resolvers.size(); i++) {
      String adapter = own.adapters().get(own.resolvers().get(i));
      if (adapter != null) {
        adapters.put(resolvers.get(i), adapter);
      }
    }
    LabDialer dialer = (LabDialer) own.dialer();
    return new NetworkView(
        resolvers, own.internet().stream().map(this::internet).toList(), adapters,
        new LabDialer(new Troubled(dialer.map()), dialer.roundTrip()), own.trusted(), own.systemRoots(), own.proxy());
  }

  private InternetResolver internet(InternetResolver own) {
    return switch (own) {
      case InternetResolver.Udp(var server) -> new InternetResolver.Udp(resolver(server));
      case InternetResolver.Tcp(var server) -> new InternetResolver.Tcp(resolver(server));
      case InternetResolver.Https https -> https;
    };
  }

  /** On one port for UDP and TCP, as resolvers are. */
  private InetSocketAddress resolver(InetSocketAddress server) {
    for (int attempt = 0; attempt < 20; attempt++) {
      Datagrams udp = kept(() -> new Datagrams(server, faults("udp", server)));
      try {
        return keep(new Relay(udp.address().getPort(), server, faults("tcp", server))).address();
      } catch (IOException portTaken) {
        udp.close();
      }
    }
    throw new IllegalStateException("no port free for both UDP and TCP");
  }

  private final class Troubled implements Destination.Map {
    private final Destination.Map own;

    Troubled(Destination.Map own) {
      this.own = own;
    }

    @Override
    public Destination apply(InetSocketAddress asked) {
      return own.apply(asked) instanceof Destination.Open(InetSocketAddress real, Passage passage)
          ? new Destination.Open(
              streams.computeIfAbsent(real, r -> kept(() -> new Relay(0, r, faults("tcp", asked)))).address(), passage)
          : own.apply(asked);
    }

    @Override
    public Optional<InetSocketAddress> datagram(InetSocketAddress asked) {
      return own.datagram(asked).map(
          real -> datagrams.computeIfAbsent(real, r -> kept(() -> new Datagrams(r, faults("udp", asked)))).address());
    }

    @Override
    public Optional<String> tunnel(InetAddress to) {
      return own.tunnel(to);
    }

    @Override
    public boolean streams() {
      return own.streams();
    }
  }

  private Supplier<Fault> faults(String protocol, InetSocketAddress asked) {
    AtomicInteger connections = new AtomicInteger();
    String place = asked.getAddress().isLoopbackAddress() ? "resolver"
        : asked.getAddress().getHostAddress() + asked.getPort();
    return () -> {
      Random dice = new Random(Objects.hash(seed, protocol, place, connections.incrementAndGet()));
      return dice.nextDouble() < trouble ? Fault.drawn(dice) : Fault.NONE;
    };
  }

  private interface Opening<R> {
    R open() throws IOException;
  }

  private <R extends AutoCloseable> R kept(Opening<R> opening) {
    try {
      return keep(opening.open());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** An engine that is being cancelled may dial once more when all is being closed. */
  private <R extends AutoCloseable> R keep(R relay) {
    relays.add(relay);
    if (closed) {
      closeQuietly(relay);
    }
    return relay;
  }

  private static void closeQuietly(AutoCloseable relay) {
    try {
      relay.close();
    } catch (Exception gone) {
      // closing is all that is wanted
    }
  }

  @Override
  public void close() {
    closed = true;
    relays.forEach(TroubledNet::closeQuietly);
  }
}
