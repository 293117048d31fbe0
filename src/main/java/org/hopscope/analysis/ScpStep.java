package org.hopscope.analysis;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hopscope.autodiscover.PoxRequest;
import org.hopscope.autodiscover.ScpOrder;
import org.hopscope.autodiscover.ScpPointer;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.wire.Scope;

/**
 * Step 5: the forest of this computer's domain is searched for Exchange's service connection points.
 * The servers they name are asked in their rank; a pointer leads to another forest, where the same is
 * done again [MS-OXDISCO] 3.1.5.1.
 */
final class ScpStep {
  private static final int MOST_SERVERS = 8;
  private static final int MOST_FORESTS = 3;
  private final Workbench bench;
  private final PoxRequest request;
  private final HopTrack hop;
  private final InOrder.Turn turn;
  private final Scope scope;
  private final Set<String> visited;

  ScpStep(Workbench bench, PoxRequest request, HopTrack hop, InOrder.Turn turn, Scope scope) {
    this(bench, request, hop, turn, scope, new HashSet<>());
  }

  private ScpStep(
      Workbench bench, PoxRequest request, HopTrack hop, InOrder.Turn turn, Scope scope, Set<String> visited) {
    this.bench = bench;
    this.request = request;
    this.hop = hop;
    this.turn = turn;
    this.scope = scope;
    this.visited = visited;
  }

  Optional<Found> run() throws InterruptedException {
    String domain = bench.vantage().adDomain().orElseThrow();
    visited.add(domain.toLowerCase(Locale.ROOT));
    return go(search().in(domain));
  }

  private Optional<Found> at(ScpPointer pointer, boolean proven) throws InterruptedException {
    return go(search().at(pointer, proven));
  }

  private ForestSearch search() {
    return new ForestSearch(bench, hop, request.address().domain(), scope);
  }

  private Optional<Found> go(ForestSearch.Result result) throws InterruptedException {
    return switch (result) {
      case ForestSearch.Result.Broken(Outcome why) -> end(why);
      case ForestSearch.Result.Holds(String controller, ScpOrder order, boolean proven) when order.isEmpty() ->
        end(new Outcome.ExpectedFailure(Fault.SCP_NONE, Message.of(
            order.shown().isEmpty() ? "scp.none" : "scp.none-usable", controller)));
      case ForestSearch.Result.Holds holds -> follow(holds.order(), holds.proven());
    };
  }

  private Optional<Found> follow(ScpOrder order, boolean proven) throws InterruptedException {
    hop.pass(summary(order));
    if (proven) {
      order.urls().forEach(u -> bench.signIn().trust().namedByDirectory(u.getHost()));
    }
    Legs legs = new Legs();
    order.first().forEach(pointer -> legs.forest(pointer, proven, false));
    order.urls().stream().limit(MOST_SERVERS).forEach(legs::server);
    order.last().forEach(pointer -> legs.forest(pointer, proven, true));
    return InOrder.start(legs.tasks, legs.activities, turn, scope).first();
  }

  private static Message summary(ScpOrder order) {
    if (!order.first().isEmpty()) {
      return Message.of("scp.found-pointer", order.first().getFirst().host());
    }
    if (order.urls().isEmpty()) {
      return Message.of("scp.found-pointer", order.last().getFirst().host());
    }
    return Message.of(
        order.urls().size() == 1 ? "scp.found-one" : "scp.found",
        Integer.toString(order.urls().size()), order.urls().getFirst().getHost());
  }

  /** Where the step goes on, in the client's order. */
  private final class Legs {
    final List<InOrder.Task<Found>> tasks = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    private int servers;
    private int forests;

    void server(URI url) {
      Activity activity = hop.activity().part();
      HopTrack server = bench.track(activity, serverHop(++servers, url));
      tasks.add(
          (own, ignored, part) -> new ServerVisit(bench, request, server, url, Outcome.Failed::new, own, part).go());
      activities.add(activity);
    }

    /** @param lazy searched only when nothing before it has answered: it is for those who are not found here */
    void forest(ScpPointer pointer, boolean proven, boolean lazy) {
      if (forests >= MOST_FORESTS) {
        return;
      }
      Hop forest = forestHop(++forests, pointer);
      Activity activity = hop.activity().part();
      activities.add(activity);
      if (!visit(pointer.host())) {
        HopTrack seenBefore = bench.track(activity, forest);
        tasks.add((own, ignored, part) -> circle(seenBefore, own));
      } else if (lazy) {
        tasks.add(
            (own, ignored, part) -> own.await() ? step(bench.track(activity, forest), own, part).at(pointer, proven)
                : Optional.empty());
      } else {
        HopTrack at = bench.track(activity, forest);
        tasks.add((own, ignored, part) -> step(at, own, part).at(pointer, proven));
      }
    }

    private ScpStep step(HopTrack at, InOrder.Turn own, Scope part) {
      return new ScpStep(bench, request, at, own, part, visited);
    }
  }

  private boolean visit(String forest) {
    synchronized (visited) {
      return visited.add(forest);
    }
  }

  private static Optional<Found> circle(HopTrack forest, InOrder.Turn own) throws InterruptedException {
    if (forest.isNeeded(own)) {
      forest.fail(Fault.SCP_LOOP, Fault.SCP_LOOP.at(forest.hop().host(), ""));
    }
    return Optional.empty();
  }

  private Hop serverHop(int rank, URI url) {
    return Workbench.hop(
        hop.id() + "." + rank, Stage.AUTODISCOVER, Lane.HYBRID, HopKind.SERVER,
        Message.of("hop.scp-server", Integer.toString(rank)), url.getHost().toLowerCase(Locale.ROOT), hop.id());
  }

  private Hop forestHop(int number, ScpPointer pointer) {
    return Workbench.hop(
        hop.id() + ".forest" + (number == 1 ? "" : number), Stage.FIND, Lane.HYBRID, HopKind.DIRECTORY,
        Message.of("hop.scp-forest"), pointer.host(), hop.id());
  }

  private Optional<Found> end(Outcome outcome) throws InterruptedException {
    if (hop.isNeeded(turn)) {
      hop.end(outcome);
    }
    return Optional.empty();
  }
}
