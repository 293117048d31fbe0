package org.hopscope.wire.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    asked.forEach(r -> r.askLater(name, type, deadline));
    List<Evidence.Dns> answers = new ArrayList<>();
    for (Resolvers one : asked) {
      Duration left = Duration.ofNanos(Math.max(1, until - clock.nanos()));
      answers.add(one.ask(name, type, left, scope));
    }
    return List.copyOf(answers);
  }

  @Override
  public boolean sees(Side side) {
    return !(side == Side.INSIDE ? own : internet).isEmpty();
  }
}
