package org.hopscope.wire.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import okhttp3.Request;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.proxy.AutoProxy;
import org.hopscope.wire.proxy.Choice;

/**
 * An exchange whose way out a script says: the ways that it names are tried one after another, until a proxy
 * is there. OkHttp would race them.
 */
final class Scripted {
  /** Sends once, through this proxy or none. */
  interface Try {
    Http.Reply send(Proxy proxy, Http.Request request, Request.Builder wired, Consumer<Evidence> seen);
  }

  private static final Set<Fault> NO_WAY = Set.of(Fault.CONNECT_REFUSED, Fault.CONNECT_TIMEOUT, Fault.NO_ROUTE);

  private final AutoProxy script;
  private final WireClock clock;
  private final Predicate<URI> about;
  private volatile boolean directWorks;

  /** @param about the addresses that the script is asked for */
  Scripted(AutoProxy script, WireClock clock, Predicate<URI> about) {
    this.script = script;
    this.clock = clock;
    this.about = about;
  }

  boolean speaksOf(URI url) {
    return url.getHost() != null && about.test(url);
  }

  /** The first way for each address, for who can try no other; of what is not the script's, another says it. */
  ProxySelector selector(ProxySelector other) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI url) {
        return speaksOf(url) ? List.of(script.first(url).proxy()) : other.select(url);
      }

      @Override
      public void connectFailed(URI url, SocketAddress at, IOException failure) {
        // told by who has tried
      }
    };
  }

  Http.Reply send(Http.Request request, Request.Builder wired, Consumer<Evidence> seen, Scope scope, Try one) {
    long until = clock.nanos() + request.deadline().toNanos();
    Choice choice = script.first(request.url(), request.deadline(), scope);
    if (choice.failure().filter(failure -> failure.fault() == Fault.DEADLINE).isPresent()) {
      return late(choice, scope);
    }
    while (true) {
      Choice now = choice;
      List<Evidence> last = new ArrayList<>();
      Http.Reply reply = one.send(
          now.proxy(), request.within(Duration.ofNanos(Math.max(1, until - clock.nanos()))),
          wired.tag(Evidence.ProxyScript.class, now.told()),
          evidence -> keepBack(evidence, last, seen));
      Optional<Choice> next = reply.fault()
          .filter(f -> f == Fault.PROXY_UNREACHABLE && clock.nanos() < until && !scope.isCancelled())
          .flatMap(f -> script.instead(now, request.url(), reply.detail(), scope));
      if (next.isEmpty()) {
        last.forEach(seen);
        return judged(now, reply);
      }
      choice = next.get();
    }
  }

  /** Nothing could be sent, for nobody said which way. */
  private static Http.Reply late(Choice choice, Scope scope) {
    Fault fault = scope.isCancelled() ? Fault.DEADLINE : Fault.PAC_UNREACHABLE;
    return new Http.Reply(0, Map.of(), new byte[0], Optional.of(fault),
        choice.told().url() + ": " + choice.told().detail());
  }

  /** What came of a request is told of its last try only: nothing was sent before. */
  private static void keepBack(Evidence evidence, List<Evidence> last, Consumer<Evidence> seen) {
    if (evidence instanceof Evidence.Http) {
      last.add(evidence);
    } else {
      seen.accept(evidence);
    }
  }

  /** Who set the proxy that is not there is told. Where a failing script leaves nothing but the direct way, and that leads nowhere at all, the script is the cause. */
  private Http.Reply judged(Choice choice, Http.Reply reply) {
    boolean direct = choice.proxy().equals(Proxy.NO_PROXY);
    directWorks |= direct && reply.status() > 0;
    if (reply.fault().filter(f -> f == Fault.PROXY_UNREACHABLE).isPresent()) {
      return because(reply, Fault.PROXY_UNREACHABLE,
          reply.detail() + ", which the script " + choice.told().url() + " names");
    }
    return choice.failure()
        .filter(failure -> !directWorks && reply.fault().filter(NO_WAY::contains).isPresent())
        .map(failure -> because(reply, failure.fault(), choice.told().url() + ": " + failure.detail())).orElse(reply);
  }

  private static Http.Reply because(Http.Reply reply, Fault fault, String detail) {
    return new Http.Reply(reply.status(), reply.headers(), reply.body(), Optional.of(fault), detail);
  }
}
