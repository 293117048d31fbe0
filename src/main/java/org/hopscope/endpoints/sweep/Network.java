package org.hopscope.endpoints.sweep;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.hopscope.wire.Scope;

/** What this network does with what does not exist: found out when it is needed, and once. */
final class Network {
  /** Nobody's (RFC 5737), and a port on which nothing of the service listens. */
  private static final InetAddress NOBODY = InetAddress.ofLiteral("192.0.2.1");
  private static final int DISCARD = 9;
  private static final int LETTERS = 16;

  private enum Question { NAME, PORT }

  private final Names names;
  private final Prober prober;
  private final Scope scope;
  private final Map<Question, CompletableFuture<List<InetAddress>>> known = new ConcurrentHashMap<>();

  Network(Names names, Prober prober, Scope scope) {
    this.names = names;
    this.prober = prober;
    this.scope = scope;
  }

  /** Whether a name that nobody has made has these addresses too. */
  boolean givesEveryName(Collection<InetAddress> addresses) throws InterruptedException {
    return !addresses.isEmpty()
        && Shared.of(known, Question.NAME, () -> names.of(madeUp()).addresses()).containsAll(addresses);
  }

  /** One that the domain's owner could have, so that no resolver knows beforehand that it is none. */
  private static String madeUp() {
    return ThreadLocalRandom.current().ints(LETTERS, 'a', 'z' + 1)
        .mapToObj(Character::toString).collect(Collectors.joining()) + ".com";
  }

  /** Whether connections are taken where nobody listens: tried at nobody's address, and at one in question. */
  boolean takesEveryPort(InetAddress inQuestion) throws InterruptedException {
    return !Shared.of(known, Question.PORT, () -> taking(inQuestion)).isEmpty();
  }

  private List<InetAddress> taking(InetAddress inQuestion) throws InterruptedException {
    CompletableFuture<Boolean> nobody = Shared.start("control", scope, () -> prober.accepts(NOBODY, DISCARD));
    boolean there = prober.accepts(inQuestion, DISCARD);
    return Shared.get(nobody) || there ? List.of(inQuestion) : List.of();
  }
}
