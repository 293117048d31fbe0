package org.hopscope.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hopscope.autodiscover.SrvRecord;
import org.hopscope.model.Evidence;
import org.hopscope.model.Message;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Scope;

/**
 * Finds the domain controllers of a domain as Windows does: by DNS, then by a NetLogon ping, which
 * tells the site of this computer, then by DNS once more for the controllers of that site.
 */
final class Controllers {
  private static final int MOST_PINGED = 3;
  private static final Duration PING = Duration.ofMillis(1_500);
  /** Where pings are blocked, nobody waits for them longer than this before the first question by LDAP. */
  private static final Duration HEAD_START = Duration.ofMillis(250);

  private final Workbench bench;
  private final HopTrack hop;
  private final Scope scope;
  private final String domain;
  private final List<CompletableFuture<Optional<Directory.Controller>>> pings = new ArrayList<>();
  private final CompletableFuture<Directory.Controller> first = new CompletableFuture<>();
  private Message how = Message.of("scp.by.srv");

  Controllers(Workbench bench, HopTrack hop, String domain, Scope scope) {
    this.bench = bench;
    this.hop = hop;
    this.domain = domain;
    this.scope = scope;
  }

  /** In the order in which they are to be asked; none when DNS names none. */
  List<SrvRecord> find() throws InterruptedException {
    List<SrvRecord> all = ask("_ldap._tcp.dc._msdcs." + domain);
    if (all.isEmpty()) {
      return all;
    }
    all.stream().limit(MOST_PINGED).forEach(this::ping);
    Optional<Directory.Controller> spoken = await(HEAD_START);
    return spoken.isEmpty() ? all : nearest(all, spoken.get());
  }

  /** Why the controllers stand in their order. */
  Message how() {
    return pings.isEmpty() ? Message.of("scp.by.pointer") : how;
  }

  /** The site of this computer, as soon as a controller has told it; empty when none does. */
  Optional<String> ownSite(boolean worthWaiting) throws InterruptedException {
    if (pings.isEmpty()) {
      return Optional.empty();
    }
    Optional<Directory.Controller> spoken = await(worthWaiting ? PING : Duration.ZERO);
    hop.note(spoken.isEmpty() ? Message.of("scp.site.silent", domain) : site(spoken.get()));
    return spoken.flatMap(Directory.Controller::ownSite);
  }

  private static Message site(Directory.Controller controller) {
    return controller.ownSite()
        .map(own -> Message.of("scp.site.own", controller.host(), own))
        .orElseGet(() -> Message.of("scp.site.none", controller.host(), controller.site()));
  }

  private List<SrvRecord> nearest(List<SrvRecord> all, Directory.Controller spoken) {
    Map<String, SrvRecord> order = new LinkedHashMap<>();
    Optional<String> site = spoken.ownSite();
    if (site.isPresent() && !spoken.closest()) {
      List<SrvRecord> there = ask("_ldap._tcp." + site.get() + "._sites.dc._msdcs." + domain);
      there.forEach(r -> order.putIfAbsent(key(r), r));
      how = there.isEmpty() ? how : Message.of("scp.by.site", site.get());
    }
    if (order.isEmpty()) {
      all.stream().filter(r -> r.target().equalsIgnoreCase(spoken.host())).forEach(r -> order.put(key(r), r));
      how = order.isEmpty() ? how : Message.of("scp.by.ping", spoken.host());
    }
    all.forEach(r -> order.putIfAbsent(key(r), r));
    return List.copyOf(order.values());
  }

  private static String key(SrvRecord record) {
    return record.target().toLowerCase(java.util.Locale.ROOT) + ":" + record.port();
  }

  private List<SrvRecord> ask(String name) {
    Evidence.Dns answer = bench.wire(hop).dns().ask(name, "SRV", hop.left(), scope);
    hop.see(answer);
    return SrvRecord.inOrder(answer.records());
  }

  private void ping(SrvRecord controller) {
    CompletableFuture<Optional<Directory.Controller>> answer = new CompletableFuture<>();
    pings.add(answer);
    Thread.startVirtualThread(() -> {
      try {
        answer.complete(bench.wire(hop).directory().ping(controller.target(), domain, PING, scope));
      } finally {
        answer.complete(Optional.empty());
        answer.join().ifPresent(first::complete);
      }
    });
  }

  /** The first to answer; empty when none does in that time, or none can any more. */
  private Optional<Directory.Controller> await(Duration patience) throws InterruptedException {
    CompletableFuture<Void> allSilent = CompletableFuture.allOf(pings.toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(first, allSilent).get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException silence) {
      return Optional.empty();
    } catch (ExecutionException defect) {
      return Optional.empty();
    }
    return Optional.ofNullable(first.getNow(null));
  }
}
