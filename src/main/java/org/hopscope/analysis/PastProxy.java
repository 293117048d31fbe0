package org.hopscope.analysis;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.wire.Http;
import org.hopscope.wire.World;

/**
 * One look past the proxy at the hosts that mattered: a connection and a handshake, and nothing is asked. No
 * verdict waits for it.
 */
final class PastProxy {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final int MOST_HOSTS = 5;
  private final Workbench bench;
  private CompletableFuture<Void> looking = CompletableFuture.completedFuture(null);

  PastProxy(Workbench bench) {
    this.bench = bench;
  }

  /**
   * Where no proxy was met there is nothing to look past.
   *
   * @param reached a protocol has answered: what the proxy has failed for did not matter
   */
  void look(List<String> mattered, boolean reached) {
    ProxyWays seen = bench.journal().ways();
    List<ProxyWays.Way> ways = Stream.concat(seen.to(mattered).stream(), reached ? Stream.of() : seen.failed().stream())
        .distinct().limit(MOST_HOSTS).toList();
    if (!ways.isEmpty()) {
      String first = ways.getFirst().host();
      HopTrack hop = bench.aside(Workbench.hop(
          "direct", Stage.START, MicrosoftHosts.runs(first) ? Lane.CLOUD : Lane.HYBRID, HopKind.DIRECT,
          Message.of("hop.direct"), first, "pc"));
      looking = CompletableFuture.runAsync(() -> look(hop, ways), Thread::startVirtualThread);
    }
  }

  /** A defect in here leaves its hop open, which the end of the analysis tells. */
  void awaitTold() {
    looking.exceptionally(broken -> null).join();
  }

  private void look(HopTrack hop, List<ProxyWays.Way> ways) {
    try (World direct = bench.direct().get()) {
      List<CompletableFuture<Evidence.PastProxy>> all = ways.stream()
          .map(way -> CompletableFuture.supplyAsync(() -> knock(hop, direct, way), Thread::startVirtualThread))
          .toList();
      List<Evidence.PastProxy> told = all.stream().map(CompletableFuture::join).toList();
      told.forEach(hop::see);
      hop.end(outcome(told));
    }
  }

  private Evidence.PastProxy knock(HopTrack hop, World direct, ProxyWays.Way way) {
    Duration time = hop.left().compareTo(PATIENCE) < 0 ? hop.left() : PATIENCE;
    URI url = URI.create("https://" + way.host() + ":" + way.port() + "/");
    List<Evidence> seen = new ArrayList<>();
    Http.Request knock = new Http.Request(Http.KNOCK, url, Map.of(), null, Optional.empty(), time);
    Http.Reply reply = bench.recall().ask(
        hop, new Ask.PastProxy(way), Recall.Terms.anybody(Http.Reply.class), seen::add, bench.scope(),
        witness -> direct.http().send(knock, witness, bench.scope()));
    seen.forEach(hop::see);
    Duration took = seen.stream().map(PastProxy::took).reduce(Duration.ZERO, Duration::plus);
    Optional<Evidence.Tls> tls = seen.stream().filter(Evidence.Tls.class::isInstance).map(Evidence.Tls.class::cast)
        .findFirst();
    Evidence.Side past = new Evidence.Side(reply.fault(), took, tls.map(Evidence.Tls::signer).orElse(""));
    return new Evidence.PastProxy(way.host(), way.port(), way.proxy(), way.side(), past, inspects(way, tls));
  }

  /** Another signer alone proves nothing: large services have several. */
  private static boolean inspects(ProxyWays.Way way, Optional<Evidence.Tls> direct) {
    boolean opened = way.tls().filter(t -> t.vouched().inspector().isPresent() || !t.chain().isEmpty() && !t.trusted())
        .isPresent();
    return opened && direct.filter(t -> t.trusted() && t.vouched().inspector().isEmpty()).isPresent();
  }

  private static Duration took(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Tcp tcp when tcp.fault().isEmpty() -> tcp.took();
      case Evidence.Tls tls -> tls.took();
      default -> Duration.ZERO;
    };
  }

  private static Outcome outcome(List<Evidence.PastProxy> all) {
    Optional<Evidence.PastProxy> inspected = all.stream().filter(Evidence.PastProxy::inspects).findFirst();
    if (inspected.isPresent()) {
      Evidence.PastProxy there = inspected.get();
      return new Outcome.Warned(
          Message.of("past.inspects", there.host(), there.through().signer(), there.direct().signer()));
    }
    Evidence.PastProxy telling = all.stream().filter(p -> p.direct().works()).findFirst().orElse(all.getFirst());
    String key = !telling.direct().works() ? "past.closed" : telling.through().works() ? "past.open" : "past.better";
    return new Outcome.Passed(Message.of(key, telling.host()));
  }
}
