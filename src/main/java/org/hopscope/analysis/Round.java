package org.hopscope.analysis;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hopscope.autodiscover.DomainRecord;
import org.hopscope.autodiscover.PoxRequest;
import org.hopscope.autodiscover.StepTable;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.model.Step;
import org.hopscope.wire.Scope;

/** One round of discovery: all steps of the client for one address. */
final class Round {
  private final Workbench bench;
  private final int number;
  private final EmailAddress address;
  private final String from;
  private final RecordLookup record;
  private InOrder<Found> order;

  Round(Workbench bench, int number, EmailAddress address, String from) {
    this.bench = bench;
    this.number = number;
    this.address = address;
    this.from = from;
    this.record = new RecordLookup(bench, number, address, from);
  }

  EmailAddress address() {
    return address;
  }

  int number() {
    return number;
  }

  /** Starts every step. */
  void start() {
    record.start(bench.scope(), number == 0);
    List<InOrder.Task<Found>> tasks = new ArrayList<>();
    List<Activity> activities = new ArrayList<>();
    for (StepTable.Row row : StepTable.rows(number)) {
      Activity activity = bench.activity();
      HopTrack hop = bench.track(activity, firstHop(row.step()));
      Optional<StepTable.Skip> skip = StepTable.skipAtOnce(row, bench.client(), bench.vantage());
      if (skip.isPresent()) {
        hop.skip(skip.get().reason(), skip.get().why());
        continue;
      }
      if (row.step() != Step.SCP && row.step() != Step.M365_DIRECT) {
        record.record().thenAccept(found -> hop.move(h -> h.in(lane(found))));
      }
      tasks.add((turn, own, scope) -> run(row, hop, turn, scope));
      activities.add(activity);
    }
    order = InOrder.start(tasks, activities, InOrder.Turn.NOW, bench.scope());
  }

  /** What the client finds, as far as the hosts that speak can tell. */
  Optional<Found> first() throws InterruptedException {
    Optional<Found> found = order.first();
    record.conclude(found.isPresent());
    if (found.isEmpty()) {
      record.awaitTold();
    }
    return found;
  }

  /** The same once the silent hosts have been given up. */
  Optional<Found> last() throws InterruptedException {
    return order.last();
  }

  void awaitAll() throws InterruptedException {
    order.awaitAll();
    record.awaitTold();
  }

  private Optional<Found> run(StepTable.Row row, HopTrack hop, InOrder.Turn turn, Scope scope)
      throws InterruptedException {
    try {
      return switch (row.step()) {
        case M365_DIRECT -> direct(row, hop, turn, scope);
        case SCP -> new ScpStep(bench, request(), hop, turn, scope).run();
        case ROOT_DOMAIN -> visit(hop, PoxRequest.urlAt(address.domain()), Outcome.ExpectedFailure::new, turn, scope);
        case AUTODISCOVER_DOMAIN ->
            visit(hop, PoxRequest.urlAt(autodiscoverName()), this::autodiscoverVerdict, turn, scope);
        case HTTP_REDIRECT -> new RedirectStep(bench, request(), hop, this::leadsToM365, turn, scope).run();
        case SRV -> new SrvStep(bench, request(), hop, address.domain(), turn, scope).run();
      };
    } catch (RuntimeException defect) {
      hop.fail(Fault.INTERNAL, Message.of("fault.internal", hop.hop().host(), defect.getClass().getSimpleName()));
      return Optional.empty();
    }
  }

  /** Step 4. Its requirement is known when the domain's record has been looked up; its name is known now. */
  private Optional<Found> direct(StepTable.Row row, HopTrack hop, InOrder.Turn turn, Scope scope)
      throws InterruptedException {
    for (String type : List.of("A", "AAAA")) {
      Thread.startVirtualThread(
          () -> bench.world().dns().ask(MicrosoftHosts.DIRECT, type, hop.left(), scope));
    }
    Optional<StepTable.Skip> skip = StepTable.skipAfterLookup(row, lookedUp(hop), address.domain());
    if (skip.isPresent()) {
      hop.skip(skip.get().reason(), skip.get().why());
      return Optional.empty();
    }
    return visit(hop, PoxRequest.urlAt(MicrosoftHosts.DIRECT), Outcome.Failed::new, turn, scope);
  }

  private DomainRecord lookedUp(HopTrack hop) throws InterruptedException {
    hop.activity().budget().pause();
    try {
      return record.await();
    } finally {
      hop.activity().budget().resume();
    }
  }

  private Optional<Found> visit(
      HopTrack hop, URI url, BiFunction<Fault, Message, Outcome> verdict, InOrder.Turn turn, Scope scope)
      throws InterruptedException {
    return new ServerVisit(bench, request(), hop, url, verdict, turn, scope).go();
  }

  /** The name of a cloud-only domain fails at step 7 by design: its certificate cannot fit. */
  private Outcome autodiscoverVerdict(Fault fault, Message why) {
    return leadsToM365() ? new Outcome.ExpectedFailure(fault, why) : new Outcome.Failed(fault, why);
  }

  private boolean leadsToM365() {
    DomainRecord found = record.record().getNow(null);
    return found != null && found.leads() == Leads.MICROSOFT_365;
  }

  private PoxRequest request() {
    return new PoxRequest(address, bench.client());
  }

  private String autodiscoverName() {
    return DomainRecord.nameIn(address.domain());
  }

  private static Lane lane(DomainRecord found) {
    return found.leads() == Leads.MICROSOFT_365 ? Lane.CLOUD : Lane.HYBRID;
  }

  private Hop firstHop(Step step) {
    String id = "r" + number + "." + step.id();
    String dns = "r" + number + ".dns";
    Stage servers = number == 0 ? Stage.AUTODISCOVER : Stage.AUTODISCOVER_M365;
    Lane lane = number == 0 ? Lane.HYBRID : Lane.CLOUD;
    Message title = Message.of("hop." + step.id());
    return switch (step) {
      case M365_DIRECT -> Workbench.hop(
          id, Stage.AUTODISCOVER_M365, Lane.CLOUD, HopKind.SERVER, title, MicrosoftHosts.DIRECT, dns);
      case SCP -> Workbench.hop(
          id, Stage.FIND, Lane.HYBRID, HopKind.DIRECTORY, title,
          bench.vantage().adDomain().orElse(""), from);
      case ROOT_DOMAIN -> Workbench.hop(id, servers, lane, HopKind.SERVER, title, address.domain(), from);
      case AUTODISCOVER_DOMAIN, HTTP_REDIRECT ->
          Workbench.hop(id, servers, lane, HopKind.SERVER, title, autodiscoverName(), dns);
      case SRV -> Workbench.hop(
          id, number == 0 ? Stage.FIND : Stage.REDIRECT, lane, HopKind.DNS, title,
          "_autodiscover._tcp." + address.domain(), from);
    };
  }
}
