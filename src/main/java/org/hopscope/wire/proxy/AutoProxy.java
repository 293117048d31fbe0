package org.hopscope.wire.proxy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Taken;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.pac.PacFailure;
import org.hopscope.wire.pac.PacScript;
import org.hopscope.wire.pac.Route;
import org.hopscope.wire.pac.Surroundings;

/**
 * The proxies that a script names, for one analysis. The script is loaded once. The ways that it names are
 * tried strictly one after another, and a proxy that was not there is not tried again.
 */
public final class AutoProxy {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI url;
  private final String how;
  private final LoadedOnce script;
  private final WireClock clock;
  private final Scope world;
  private final Map<String, Directions> known = new ConcurrentHashMap<>();
  private final Map<String, String> gone = new ConcurrentHashMap<>();
  private volatile Optional<PacFailure> endless = Optional.empty();

  /**
   * @param how the script came to be set: a key of the words
   * @param world what ends when the analysis does
   */
  public AutoProxy(URI url, String how, ScriptLoader loader, Surroundings surroundings, WireClock clock, Scope world) {
    this.url = url;
    this.how = how;
    this.clock = clock;
    this.world = world;
    this.script = new LoadedOnce(url, loader, text -> new PacScript(text, surroundings, clock), world);
  }

  /** The first way to a place that is not known to be closed. */
  public Choice first(URI place, Duration deadline, Scope scope) {
    return choose(directions(place, deadline, scope));
  }

  /** The same for who has no time of his own. */
  public Choice first(URI place) {
    return first(place, PATIENCE, world);
  }

  /**
   * The proxy of a choice is not there.
   *
   * @param why in a word or two
   * @return the next way, if there is one
   */
  public Optional<Choice> instead(Choice failed, URI place, String why, Scope scope) {
    gone.put(place(failed.route()), why);
    Directions directions = directions(place, PATIENCE, scope);
    return directions.routes().stream().anyMatch(this::isOpen) ? Optional.of(choose(directions)) : Optional.empty();
  }

  private Directions directions(URI place, Duration deadline, Scope scope) {
    String asked = PacScript.asked(place);
    Directions before = known.get(asked);
    if (before != null) {
      return before;
    }
    Directions found = ask(place, asked, deadline, scope);
    boolean lasts = found.failure().filter(failure -> failure.fault() == Fault.DEADLINE).isEmpty();
    if (lasts) {
      known.put(asked, found);
    }
    return found;
  }

  private Directions ask(URI place, String asked, Duration deadline, Scope scope) {
    long begin = clock.nanos();
    try {
      PacScript loaded = script.get(place, deadline, scope);
      if (endless.isPresent()) {
        throw endless.get();
      }
      Duration left = deadline.minusNanos(clock.nanos() - begin);
      return new Directions(asked, usable(loaded.routes(place, left, scope)), Optional.empty(), since(begin));
    } catch (PacFailure failure) {
      endless = endless.or(() -> Optional.of(failure).filter(f -> f.fault() == Fault.PAC_ENDLESS));
      return Directions.failed(asked, failure, since(begin));
    }
  }

  private static List<Route> usable(List<Route> routes) throws PacFailure {
    if (routes.stream().noneMatch(AutoProxy::isPassable)) {
      throw new PacFailure(Fault.PAC_BAD_RESULT, "it names " + routes.getFirst().text());
    }
    return routes;
  }

  /** Where all are closed, the first is tried once more. */
  private Choice choose(Directions directions) {
    List<Route> routes = directions.routes();
    Route taken = routes.stream().filter(this::isOpen).findFirst()
        .or(() -> routes.stream().filter(AutoProxy::isPassable).findFirst()).orElseThrow();
    int place = routes.indexOf(taken);
    List<Evidence.ProxyEntry> entries = IntStream.range(0, routes.size())
        .mapToObj(
            i -> entry(routes.get(i), i < place ? Taken.PASSED_OVER : i == place ? Taken.TAKEN : Taken.NOT_NEEDED))
        .toList();
    return new Choice(taken, new Evidence.ProxyScript(
        url.toString(), how, directions.asked(), entries, directions.failure().map(PacFailure::fault),
        directions.failure().map(PacFailure::detail).orElse(""), directions.took()), directions.failure());
  }

  private Evidence.ProxyEntry entry(Route route, Taken taken) {
    boolean tried = taken == Taken.TAKEN || gone.containsKey(place(route));
    return new Evidence.ProxyEntry(
        route.text(), taken, tried, taken == Taken.PASSED_OVER ? why(route) : Message.of("script.entry." + taken.id()));
  }

  private Message why(Route route) {
    return switch (route.kind()) {
      case PROXY -> Message.of("script.entry.gone", gone.getOrDefault(place(route), ""));
      case UNREADABLE -> Message.of("script.entry.unreadable");
      case HTTPS, SOCKS, DIRECT -> Message.of("script.entry.other-kind");
    };
  }

  private boolean isOpen(Route route) {
    return isPassable(route) && !gone.containsKey(place(route));
  }

  private static boolean isPassable(Route route) {
    return route.kind() == Route.Kind.DIRECT || route.kind() == Route.Kind.PROXY;
  }

  private static String place(Route route) {
    return route.host() + ":" + route.port();
  }

  private Duration since(long begin) {
    return Duration.ofNanos(clock.nanos() - begin);
  }
}
