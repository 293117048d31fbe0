package org.hopscope.analysis;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hopscope.autodiscover.names.Comparison;
import org.hopscope.autodiscover.names.SplitFinding.Reach;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.wire.Http;

/** Whether a server is there, at the addresses that a resolver names; nothing is asked of it. */
record Presence(Workbench bench, HopTrack hop, String name, String domain, Supplier<Duration> patience) {
  private static final int MOST = 2;

  /** Any of the addresses will do. */
  CompletableFuture<Reach> at(List<Dns> answers) {
    List<CompletableFuture<Reach>> each = Comparison.telling(answers).stream()
        .flatMap(d -> Comparison.data(d).stream()).limit(MOST)
        .map(ip -> CompletableFuture.supplyAsync(() -> at(ip), Thread::startVirtualThread)).toList();
    return SideBySide.all(each).thenApply(all -> new Reach(
        all.stream().anyMatch(Reach::answers), all.stream().anyMatch(Reach::certified)));
  }

  private Reach at(String ip) {
    Duration time = patience.get();
    if (time.isZero()) {
      return Reach.NONE;
    }
    List<Evidence> seen = new ArrayList<>();
    URI url = URI.create("https://" + (ip.contains(":") ? "[" + ip + "]" : ip) + "/");
    bench.wire(hop).http().send(
        new Http.Request("HEAD", url, Map.of(), new byte[0], Optional.empty(), time), seen::add, bench.scope());
    boolean answers = seen.stream().anyMatch(e -> answers(e, InetAddress.ofLiteral(ip)));
    boolean certified = seen.stream().anyMatch(e -> e instanceof Evidence.Tls tls && certifies(tls));
    seen.stream().filter(e -> e instanceof Evidence.Tcp || e instanceof Evidence.Tunnel).forEach(hop::see);
    return new Reach(answers, certified);
  }

  /** A connection to a proxy is nobody's word but the proxy's. */
  private static boolean answers(Evidence evidence, InetAddress server) {
    return switch (evidence) {
      case Evidence.Tcp tcp -> tcp.fault().isEmpty() && InetAddress.ofLiteral(tcp.address()).equals(server);
      case Evidence.Tunnel tunnel -> tunnel.fault().isEmpty();
      default -> false;
    };
  }

  private boolean certifies(Evidence.Tls tls) {
    return !tls.chain().isEmpty() && tls.chain().getFirst().names().stream()
        .anyMatch(n -> n.equalsIgnoreCase(name) || n.equalsIgnoreCase("*." + domain));
  }
}
