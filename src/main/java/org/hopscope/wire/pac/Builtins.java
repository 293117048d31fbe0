package org.hopscope.wire.pac;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * The functions that a script finds there: those of Navigator 2.0, by which every browser goes, and the
 * ones for IPv6 that Windows added.
 */
final class Builtins {
  private static final String HERE = "127.0.0.1";

  private final Surroundings world;
  private final Budget budget;

  Builtins(Surroundings world, Budget budget) {
    this.world = world;
    this.budget = budget;
  }

  void into(ScriptableObject scope) {
    names(scope);
    addresses(scope);
    addressesOfBothFamilies(scope);
    Calendar calendar = new Calendar(world.now(), world.zone());
    define(scope, "weekdayRange", 0, calendar::weekdayRange);
    define(scope, "dateRange", 0, calendar::dateRange);
    define(scope, "timeRange", 0, calendar::timeRange);
    define(scope, "alert", 1, text -> Undefined.instance);
  }

  private static void names(ScriptableObject scope) {
    define(scope, "isPlainHostName", 1, a -> Names.isPlainHostName(a.get(0)));
    define(scope, "dnsDomainIs", 2, a -> Names.dnsDomainIs(a.get(0), a.get(1)));
    define(scope, "localHostOrDomainIs", 2, a -> Names.localHostOrDomainIs(a.get(0), a.get(1)));
    define(scope, "dnsDomainLevels", 1, a -> Names.dnsDomainLevels(a.get(0)));
    Callable isMatch = (Callable) ScriptableObject.getProperty(ScriptableObject.getClassPrototype(scope, "RegExp"),
        "test");
    // by the script's own engine, which counts what an expression costs
    define(scope, "shExpMatch", 2, a -> {
      Context context = Context.getCurrentContext();
      var expression = context.newObject(scope, "RegExp", new Object[]{Names.shellExpression(a.get(1))});
      return isMatch.call(context, scope, expression, new Object[]{a.get(0)});
    });
  }

  private void addresses(ScriptableObject scope) {
    define(scope, "isResolvable", 1, a -> four(a.get(0)).isPresent());
    define(scope, "dnsResolve", 1, a -> four(a.get(0)).map(Nets::text).orElse(null));
    define(scope, "myIpAddress", 0, a -> fours(world.own()).map(Nets::text).findFirst().orElse(HERE));
    define(scope, "isInNet", 3, a -> isInNet(a.get(0), a.get(1), a.get(2)));
  }

  private void addressesOfBothFamilies(ScriptableObject scope) {
    define(scope, "isResolvableEx", 1, a -> !resolve(a.get(0)).isEmpty());
    define(scope, "dnsResolveEx", 1, a -> Nets.list(resolve(a.get(0))));
    define(scope, "myIpAddressEx", 0, a -> Nets.list(world.own()));
    define(scope, "isInNetEx", 2, a -> resolve(a.get(0)).stream().anyMatch(address -> Nets.isIn(address, a.get(1))));
    define(scope, "sortIpAddressList", 1, a -> Nets.sorted(a.get(0)).map(Object.class::cast).orElse(false));
    define(scope, "getClientVersion", 0, a -> "1.0");
  }

  private boolean isInNet(String host, String pattern, String mask) {
    Optional<InetAddress> net = Nets.four(pattern);
    Optional<InetAddress> bits = Nets.four(mask);
    return net.isPresent() && bits.isPresent()
        && four(host).filter(address -> Nets.sameUnder(bits.get(), address, net.get())).isPresent();
  }

  private Optional<InetAddress> four(String host) {
    return fours(resolve(host)).findFirst();
  }

  private static Stream<InetAddress> fours(List<InetAddress> addresses) {
    return addresses.stream().filter(Inet4Address.class::isInstance);
  }

  /** An address is its own; four numbers that are none are no name either. */
  private List<InetAddress> resolve(String host) {
    Optional<InetAddress> literal = Nets.literal(host);
    if (literal.isPresent() || Nets.isDotted(host) || host.isBlank() || host.contains(":")) {
      return literal.stream().toList();
    }
    return budget.lookup(patience -> world.addresses(host, patience, budget.scope()));
  }

  private static void define(ScriptableObject scope, String name, int arguments,
      Function<List<String>, Object> function) {
    LambdaFunction made = new LambdaFunction(scope, name, arguments,
        (context, where, self, given) -> function.apply(texts(given, arguments)));
    scope.defineProperty(name, made, ScriptableObject.DONTENUM);
  }

  /** As many as there should be: what is missing is what JavaScript makes of it. */
  private static List<String> texts(Object[] given, int wanted) {
    Stream<String> all = Arrays.stream(given).map(Context::toString);
    Stream<String> missing = Stream.generate(() -> "undefined").limit(Math.max(0, wanted - given.length));
    return Stream.concat(all, missing).filter(Objects::nonNull).toList();
  }
}
