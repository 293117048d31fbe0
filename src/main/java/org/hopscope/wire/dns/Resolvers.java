package org.hopscope.wire.dns;

import java.io.Closeable;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;

/**
 * The {@link Dns} of one world. The same question asked twice costs one round trip: it is shared while
 * it is under way, and remembered when the answer is final.
 */
public final class Resolvers implements Dns {
  private record Key(String name, String type) {}

  /** Not less for a question that others may join, even if the first who asked is in a hurry. */
  private static final Duration SHARED = Duration.ofSeconds(5);

  private final List<Server> servers;
  private final WireClock clock;
  private final Scope world;
  private final Map<Key, CompletableFuture<Evidence.Dns>> asked = new ConcurrentHashMap<>();

  /** @param world the scope under which questions run; those who ask only wait in their own */
  public Resolvers(List<InetSocketAddress> servers, WireClock clock, Scope world) {
    this(clock, world, servers.stream().<Server>map(Server.Udp::new).toList());
  }

  private Resolvers(WireClock clock, Scope world, List<Server> servers) {
    this.servers = servers;
    this.clock = clock;
    this.world = world;
  }

  static Resolvers of(WireClock clock, Scope world, List<Server> servers) {
    return new Resolvers(clock, world, servers);
  }

  @Override
  public Evidence.Dns ask(String name, String type, Duration deadline, Scope scope) {
    long begin = clock.nanos();
    CompletableFuture<Evidence.Dns> mine = askLater(name, type, deadline).copy();
    Closeable onCancel = () -> mine.complete(timeout(name, type, begin));
    scope.add(onCancel);
    try {
      return mine.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return timeout(name, type, begin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return timeout(name, type, begin);
    } finally {
      scope.remove(onCancel);
    }
  }

  /** The answer as it will come; whoever waits for it keeps his own deadline. */
  CompletableFuture<Evidence.Dns> askLater(String name, String type, Duration deadline) {
    Key key = new Key(bare(name), type.toUpperCase(Locale.ROOT));
    CompletableFuture<Evidence.Dns> fresh = new CompletableFuture<>();
    CompletableFuture<Evidence.Dns> known = asked.putIfAbsent(key, fresh);
    if (known != null) {
      return known;
    }
    Duration enough = deadline.compareTo(SHARED) < 0 ? SHARED : deadline;
    Thread.ofVirtual().name("dns " + key.name()).start(() -> run(key, enough, fresh));
    return fresh;
  }

  private void run(Key key, Duration deadline, CompletableFuture<Evidence.Dns> fresh) {
    try {
      Evidence.Dns answer = new Question(servers, clock, deadline, world).ask(key.name(), key.type());
      if (!lasting(answer.status())) {
        asked.remove(key, fresh);
      }
      fresh.complete(answer);
    } catch (RuntimeException | Error e) {
      asked.remove(key, fresh);
      fresh.completeExceptionally(e);
    }
  }

  static boolean lasting(DnsStatus status) {
    return switch (status) {
      case FOUND, NO_DOMAIN, NO_RECORD, LOOP -> true;
      case SERVER_FAILED, BOGUS, REFUSED, TIMEOUT, UNREACHABLE -> false;
    };
  }

  private Evidence.Dns timeout(String name, String type, long begin) {
    String first = servers.isEmpty() ? "" : servers.getFirst().text();
    return new Evidence.Dns(
        first, bare(name), type, DnsStatus.TIMEOUT, List.of(), List.of(), Duration.ofNanos(clock.nanos() - begin));
  }

  private static String bare(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") && lower.length() > 1 ? lower.substring(0, lower.length() - 1) : lower;
  }
}
