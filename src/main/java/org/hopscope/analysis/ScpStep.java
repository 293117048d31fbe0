package org.hopscope.analysis;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.autodiscover.PoxRequest;
import org.hopscope.autodiscover.ScpRanking;
import org.hopscope.autodiscover.SrvRecord;
import org.hopscope.autodiscover.Urls;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.ScpObject;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Scope;

/**
 * Step 5: a domain controller is found by DNS, its configuration naming context searched for
 * Exchange's service connection points, and the servers they name are asked in their rank.
 */
final class ScpStep {
  private static final int MOST_CONTROLLERS = 3;
  private static final int MOST_SERVERS = 8;
  private final Workbench bench;
  private final PoxRequest request;
  private final HopTrack hop;
  private final InOrder.Turn turn;
  private final Scope scope;
  private boolean controllerProven;

  ScpStep(Workbench bench, PoxRequest request, HopTrack hop, InOrder.Turn turn, Scope scope) {
    this.bench = bench;
    this.request = request;
    this.hop = hop;
    this.turn = turn;
    this.scope = scope;
  }

  Optional<Found> run() throws InterruptedException {
    String domain = bench.vantage().adDomain().orElseThrow();
    Evidence.Dns controllers =
        bench.world().dns().ask("_ldap._tcp.dc._msdcs." + domain, "SRV", hop.left(), scope);
    hop.see(controllers);
    List<SrvRecord> records = SrvRecord.inOrder(controllers.records());
    if (records.isEmpty()) {
      return end(new Outcome.Failed(Fault.LDAP_UNREACHABLE, Message.of("scp.no-controller", domain)));
    }
    return search(records.subList(0, Math.min(MOST_CONTROLLERS, records.size())));
  }

  /** The next controller is asked only when one cannot be reached. */
  private Optional<Found> search(List<SrvRecord> controllers) throws InterruptedException {
    Directory.Reply reply = null;
    for (SrvRecord controller : controllers) {
      controllerProven = false;
      reply = bench.world().directory().findScps(
          new Directory.Query(
              controller.target(), controller.port(), bench.typed(), bench.request().secret(), hop.left()),
          this::see, scope);
      if (reply.fault().isEmpty()) {
        List<ScpObject> ranked = ScpRanking.rank(reply.entries(), Optional.empty());
        hop.see(new Evidence.Directory(
            controller.target(), reply.base(), "serviceConnectionPoint", reply.bind(), ranked,
            Optional.empty(), reply.detail(), java.time.Duration.ZERO));
        return servers(controller.target(), ranked);
      }
    }
    Fault fault = reply.fault().orElseThrow();
    return end(new Outcome.Failed(fault, fault.at(controllers.getLast().target(), reply.detail())));
  }

  /** The adapter's own directory evidence is replaced by ours, which has the ranks. */
  private void see(Evidence evidence) {
    if (evidence instanceof Evidence.Tls tls) {
      controllerProven = tls.trusted() && tls.nameMatches() && tls.fault().isEmpty();
    }
    if (!(evidence instanceof Evidence.Directory directory) || directory.fault().isPresent()) {
      hop.see(evidence);
    }
  }

  private Optional<Found> servers(String controller, List<ScpObject> ranked) throws InterruptedException {
    List<URI> urls = ranked.stream()
        .flatMap(o -> Urls.parse(o.url()).stream())
        .filter(u -> "https".equals(u.getScheme()))
        .distinct().limit(MOST_SERVERS).toList();
    if (urls.isEmpty()) {
      Message none = Message.of("scp.none", controller);
      return end(new Outcome.ExpectedFailure(Fault.SCP_NONE, none));
    }
    hop.pass(Message.of(
        urls.size() == 1 ? "scp.found-one" : "scp.found", Integer.toString(urls.size()), urls.getFirst().getHost()));
    if (controllerProven) {
      urls.forEach(u -> bench.signIn().trust().namedByDirectory(u.getHost()));
    }
    List<InOrder.Task<Found>> tasks = new ArrayList<>();
    List<Activity> activities = new ArrayList<>();
    for (int i = 0; i < urls.size(); i++) {
      URI url = urls.get(i);
      Activity activity = hop.activity().part();
      HopTrack server = bench.track(activity, serverHop(i + 1, url));
      tasks.add((own, ignored, part) ->
          new ServerVisit(bench, request, server, url, Outcome.Failed::new, own, part).go());
      activities.add(activity);
    }
    return InOrder.start(tasks, activities, turn, scope).first();
  }

  private org.hopscope.model.Hop serverHop(int rank, URI url) {
    return Workbench.hop(
        hop.id() + "." + rank, Stage.AUTODISCOVER, Lane.HYBRID, HopKind.SERVER,
        Message.of("hop.scp-server", Integer.toString(rank)), url.getHost().toLowerCase(Locale.ROOT), hop.id());
  }

  private Optional<Found> end(Outcome outcome) throws InterruptedException {
    if (hop.isNeeded(turn)) {
      hop.end(outcome);
    }
    return Optional.empty();
  }
}
