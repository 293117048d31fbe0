package org.hopscope.endpoints.sweep;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hopscope.endpoints.sweep.Findings.Surroundings;
import org.hopscope.model.Evidence;
import org.hopscope.model.endpoint.Check;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;

/**
 * Finds out all that is needed to judge one check. The usual is asked first: the name inside, then its
 * addresses, one of each family. What is only needed to name the cause of a failure comes after it.
 */
final class Examiner {
  private final Scope scope;
  private final Names names;
  private final Prober prober;
  private final Network network;

  Examiner(World world, Sweep.Limits limits, Scope scope) {
    this.scope = scope;
    Gates gates = new Gates(limits.atOnce());
    this.names = new Names(world, gates, limits.check(), scope);
    this.prober = new Prober(world, gates, limits.check(), scope);
    this.network = new Network(names, prober, scope);
  }

  void forget(Check check) {
    names.forget(check.host());
  }

  Findings examine(Check check) throws InterruptedException {
    Optional<CompletableFuture<Try>> asked = prober.isProxied(check)
        ? Optional.of(Shared.start("proxied " + check.host(), scope, () -> prober.throughProxy(check)))
        : Optional.empty();
    Resolved name = names.of(check.host());
    List<Try> tries = tries(check, name);
    Optional<Try> proxied = asked.isEmpty()
        ? Optional.empty() : Optional.of(Shared.get(asked.get())).filter(way -> !way.isStraight());
    boolean bare = proxied.isPresent() || Kind.of(check) != Kind.HTTP;
    List<Try> direct = bare ? tries : withPage(check, tries);
    Findings told = furtherAsked(
        new Findings(check, name, direct, Optional.empty(), Optional.empty(), Surroundings.USUAL));
    return proxied.map(told::through).orElse(told);
  }

  private List<Try> tries(Check check, Resolved name) throws InterruptedException {
    List<CompletableFuture<Try>> running = Stream.of(true, false)
        .flatMap(ipv4 -> worthTrying(name).filter(a -> Addresses.isIpv4(a) == ipv4).limit(1))
        .map(a -> Shared.start("try " + check.host(), scope, () -> prober.attempt(check, a)))
        .toList();
    List<Try> tries = new ArrayList<>();
    for (CompletableFuture<Try> one : running) {
      tries.add(Shared.get(one));
    }
    return tries;
  }

  /** Private nets may lead to the service all the same; this computer does not. */
  private static Stream<InetAddress> worthTrying(Resolved name) {
    return name.addresses().stream()
        .filter(a -> !a.isAnyLocalAddress() && !a.isLoopbackAddress() && !a.isMulticastAddress());
  }

  /** Asks for the page where one of them was connected, and tells it there. */
  private List<Try> withPage(Check check, List<Try> tries) throws InterruptedException {
    Optional<Try> connected = tries.stream().filter(Try::isConnected).findFirst();
    if (connected.isEmpty()) {
      return tries;
    }
    Optional<Evidence.Http> page = prober.page(check, connected.get().at().getFirst());
    return tries.stream().map(t -> t == connected.get() ? page.map(t::with).orElse(t) : t).toList();
  }

  private Findings furtherAsked(Findings usual) throws InterruptedException {
    Finding seen = Judge.direct(usual);
    boolean proven = !seen.blocks() && Kind.of(usual.check()).proves();
    if (proven) {
      return usual;
    }
    boolean oneForAll = network.givesEveryName(usual.name().addresses());
    boolean doubtful = seen.blocks() && !isInRange(usual) || usual.name().leadsNowhere() || oneForAll;
    Resolved name = doubtful ? names.both(usual.check().host()) : usual.name();
    Optional<Try> elsewhere = seen.blocks() && name.elsewhere().isPresent() && !usual.direct().isEmpty()
        ? Optional.of(prober.once(usual.check(), name.elsewhere().get())) : Optional.empty();
    return new Findings(
        usual.check(), name, usual.direct(), Optional.empty(), elsewhere,
        new Surroundings(oneForAll, takesEveryPort(usual, seen)));
  }

  /** A name that leads where it should is not led astray. */
  private static boolean isInRange(Findings usual) {
    List<InetAddress> addresses = usual.name().addresses();
    return !addresses.isEmpty() && addresses.stream()
        .allMatch(a -> usual.check().set().ips().stream().anyMatch(r -> r.contains(a)));
  }

  private boolean takesEveryPort(Findings usual, Finding seen) throws InterruptedException {
    Optional<Try> connected = usual.direct().stream().filter(Try::isConnected).findFirst();
    return connected.isPresent() && (seen.blocks() || Kind.of(usual.check()) == Kind.CONNECT)
        && network.takesEveryPort(connected.get().at().getFirst());
  }
}
