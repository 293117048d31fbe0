package org.hopscope.wire.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hopscope.model.Evidence;
import org.hopscope.model.InternetResolver;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;

/**
 * The {@link Dns} of one world with both its sides. What the analysis goes by is what the first of the
 * own resolvers knows; beside that each resolver of either side can be asked by itself.
 */
public final class Views implements Dns {
  /** More than this is not waited for the second opinion. */
  private static final Duration FOR_THE_OTHERS = Duration.ofMillis(500);

  private final Resolvers together;
  private final List<Resolvers> own;
  private final List<Resolvers> internet;
  private final WireClock clock;

  /** @param own the own resolvers, in their order */
  public Views(Own own, List<InternetResolver> internet, Http http, WireClock clock, Scope world) {
    this.together = own.together();
    this.clock = clock;
    this.own = own.each();
    this.internet = internet.stream()
        .map(r -> Resolvers.of(clock, world, List.of(Server.of(r, http))))
        .toList();
  }

  /** The own resolvers, all together and each by itself. What one has said, it is not asked again. */
  public record Own(Resolvers together, List<Resolvers> each) {
    /** @param adapters names of the adapters that brought them */
    public static Own of(
        List<InetSocketAddress> servers, Map<InetSocketAddress, String> adapters, WireClock clock, Scope world) {
      List<Server> shared = servers.stream()
          .<Server>map(s -> new Shared(new Server.Udp(s, named(s, adapters)))).toList();
      return new Own(
          Resolvers.of(clock, world, shared),
          shared.stream().map(s -> Resolvers.of(clock, world, List.of(s))).toList());
    }

    private static String named(InetSocketAddress server, Map<InetSocketAddress, String> adapters) {
      String address = Question.text(server);
      return adapters.containsKey(server) ? address + " (" + adapters.get(server) + ")" : address;
    }
  }

  @Override
  public Evidence.Dns ask(String name, String type, Duration deadline, Scope scope) {
    return together.ask(name, type, deadline, scope);
  }

  @Override
  public List<Evidence.Dns> askEach(Side side, String name, String type, Duration deadline, Scope scope) {
    List<Resolvers> asked = side == Side.INSIDE ? own : internet;
    long until = clock.nanos() + deadline.toNanos();
    List<CompletableFuture<Evidence.Dns>> answering = asked.stream().map(r -> r.askLater(name, type, deadline))
        .toList();
    if (side == Side.INTERNET) {
      awaitFirst(answering, deadline);
      until = Math.min(until, clock.nanos() + FOR_THE_OTHERS.toNanos());
    }
    List<Evidence.Dns> answers = new ArrayList<>();
    for (Resolvers one : asked) {
      Duration left = Duration.ofNanos(Math.max(1, until - clock.nanos()));
      answers.add(one.ask(name, type, left, scope));
    }
    return List.copyOf(answers);
  }

  /** What the internet says is known when one of its resolvers has said it. Returns then, or when none does. */
  private static void awaitFirst(List<CompletableFuture<Evidence.Dns>> answering, Duration deadline) {
    CompletableFuture<Void> first = new CompletableFuture<>();
    answering.forEach(a -> a.thenAccept(answer -> {
      if (Resolvers.lasting(answer.status())) {
        first.complete(null);
      }
    }));
    CompletableFuture.allOf(answering.toArray(CompletableFuture<?>[]::new))
        .whenComplete((all, defect) -> first.complete(null));
    try {
      first.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException none) {
      // those that come late are asked for once more below, and tell of their silence themselves
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean sees(Side side) {
    return !(side == Side.INSIDE ? own : internet).isEmpty();
  }
}
