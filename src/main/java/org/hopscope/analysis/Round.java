package org.hopscope.analysis;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.hopscope.autodiscover.DomainRecord;
import org.hopscope.autodiscover.PoxRequest;
import org.hopscope.autodiscover.StepTable;
import org.hopscope.autodiscover.Urls;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftCloud;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.OutlookState;
import org.hopscope.model.Policy;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Stage;
import org.hopscope.model.Step;
import org.hopscope.model.StoredFile;
import org.hopscope.wire.Scope;
import org.jspecify.annotations.Nullable;

/** One round of discovery: all steps of the client for one address. */
final class Round {
  /** Drawn where the domain's record leads. */
  private static final Set<Step> OF_THE_RECORD = EnumSet.of(Step.ROOT_DOMAIN, Step.AUTODISCOVER_DOMAIN,
      Step.HTTP_REDIRECT, Step.SRV);

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private final Workbench bench;
  private final int number;
  private final EmailAddress address;
  private final String from;
  private final RecordLookup record;
  private @Nullable InOrder<Found> order;
  /** Step 7's, which asks whom the record names. */
  private @Nullable HopTrack server;
  private CompletableFuture<Void> leftOut = CompletableFuture.completedFuture(null);

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
      if (row.step() == Step.AUTODISCOVER_DOMAIN) {
        server = hop;
      }
      Optional<StepTable.Skip> skip = StepTable.skipAtOnce(
          row, bench.client(), bench.vantage(), bench.outlook(), address.domain());
      if (skip.isPresent()) {
        leaveOut(row.step(), hop, skip.get());
        continue;
      }
      if (OF_THE_RECORD.contains(row.step())) {
        record.record().thenAccept(found -> hop.move(h -> h.in(lane(found))));
      }
      tasks.add((turn, own, scope) -> run(row, hop, turn, scope));
      activities.add(activity);
    }
    order = InOrder.start(tasks, activities, InOrder.Turn.NOW, bench.scope());
  }

  /** Whether an SRV record would have led on is cheap to know, and tells what the policy costs. */
  private void leaveOut(Step step, HopTrack hop, StepTable.Skip skip) {
    if (step != Step.SRV || skip.reason() != SkipReason.EXCLUDED_BY_POLICY) {
      hop.skip(skip.reason(), skip.why());
      return;
    }
    leftOut = CompletableFuture.runAsync(() -> {
      hop.see(bench.wire(hop).dns().ask(hop.hop().host(), "SRV", hop.left(), bench.scope()));
      hop.skip(skip.reason(), skip.why());
    }, Thread::startVirtualThread);
  }

  private InOrder<Found> begun() {
    return Objects.requireNonNull(order, "it was started");
  }

  /** What the client finds, as far as the hosts that speak can tell. */
  Optional<Found> first() throws InterruptedException {
    Optional<Found> found = begun().first();
    boolean refused = found.filter(f -> f instanceof Found.Refused).isPresent();
    boolean answered = found.isPresent() && !refused;
    record.conclude(answered, refused, server != null && server.throughProxy());
    if (!answered) {
      record.awaitTold();
    }
    return found;
  }

  /** The same once the silent hosts have been given up. */
  Optional<Found> last() throws InterruptedException {
    return begun().last();
  }

  /** What was only compared has come to its end. */
  void awaitAside() throws InterruptedException {
    record.awaitCompared();
  }

  void awaitAll() throws InterruptedException {
    begun().awaitAll();
    record.awaitTold();
    leftOut.join();
  }

  private Optional<Found> run(StepTable.Row row, HopTrack hop, InOrder.Turn turn, Scope scope)
      throws InterruptedException {
    if (bench.recall().wasPassedOver(hop.id()) && !hop.isNeeded(turn)) {
      return Optional.empty();
    }
    try {
      return switch (row.step()) {
        case RESTART_DATA -> stored(
            hop, bench.outlook().restartData(), Fault.RESTART_DATA_BROKEN, Fault.RESTART_DATA_BROKEN, turn, scope);
        case LOCAL_XML_PREFERRED, LOCAL_XML -> stored(
            hop, bench.outlook().localXml(), Fault.LOCAL_XML_MISSING, Fault.LOCAL_XML_BROKEN, turn, scope);
        case LAST_KNOWN_GOOD -> lastKnownGood(hop, turn, scope);
        case M365_DIRECT -> new Microsoft365Step(bench, request(), hop, record, turn, scope).first(row);
        case M365_FAILSAFE -> new Microsoft365Step(bench, request(), hop, record, turn, scope).last();
        case SCP -> new ScpStep(bench, request(), hop, turn, scope).run();
        case ROOT_DOMAIN -> visit(hop, PoxRequest.urlAt(address.domain()), Outcome.ExpectedFailure::new, turn, scope);
        case AUTODISCOVER_DOMAIN ->
          visit(hop, PoxRequest.urlAt(autodiscoverName()), this::autodiscoverVerdict, turn, scope);
        case HTTP_REDIRECT -> new RedirectStep(bench, request(), hop, this::leadsToM365, turn, scope).run();
        case SRV -> new SrvStep(bench, request(), hop, address.domain(), this::declinedVerdict, turn, scope).run();
      };
    } catch (RuntimeException defect) {
      hop.fail(Fault.INTERNAL, Message.of("fault.internal", hop.hop().host(), defect.getClass().getSimpleName()));
      return Optional.empty();
    }
  }

  private Optional<Found> stored(
      HopTrack hop, Optional<StoredFile> file, Fault missing, Fault broken, InOrder.Turn turn, Scope scope)
      throws InterruptedException {
    return new StoredStep(bench, request(), hop, file.orElseThrow(), missing, broken, turn, scope).run();
  }

  /** Used when its URL still answers; whatever else comes back, it has grown stale. */
  private Optional<Found> lastKnownGood(HopTrack hop, InOrder.Turn turn, Scope scope) throws InterruptedException {
    Optional<URI> url = lastGoodUrl();
    if (url.isPresent()) {
      return visit(hop, url.get(), Round::stale, turn, scope);
    }
    if (hop.isNeeded(turn)) {
      hop.fail(Fault.LAST_KNOWN_GOOD_STALE, Fault.LAST_KNOWN_GOOD_STALE.at(hop.hop().host(), ""));
    }
    return Optional.empty();
  }

  private static Outcome stale(Fault fault, Message why) {
    String key = "fault." + Fault.LAST_KNOWN_GOOD_STALE.id() + "+" + why.key();
    return new Outcome.Failed(Fault.LAST_KNOWN_GOOD_STALE, new Message(key, why.args()));
  }

  private Optional<URI> lastGoodUrl() {
    return bench.outlook().lastKnownGood().flatMap(OutlookState.LastKnownGood::url)
        .flatMap(Urls::parse).filter(u -> "https".equals(u.getScheme()));
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

  /** Who publishes a record elsewhere declines by design; who publishes nothing else has no Autodiscover. */
  private Outcome declinedVerdict(Fault fault, Message why) {
    return leads(Leads.NOWHERE) ? new Outcome.Failed(fault, why) : new Outcome.ExpectedFailure(fault, why);
  }

  private boolean leadsToM365() {
    return leads(Leads.MICROSOFT_365);
  }

  /** It is looked up beside the steps, and may be told a moment after one of them has ended. */
  private boolean leads(Leads where) {
    try {
      return record.record().get(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS).leads() == where;
    } catch (ExecutionException | TimeoutException unknown) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private PoxRequest request() {
    boolean mapiHttp = bench.client().asksMapiHttp() && bench.outlook().on(Policy.MAPI_HTTP_DISABLED).isEmpty();
    return new PoxRequest(address, bench.client(), mapiHttp);
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
      case RESTART_DATA -> file(id, title, bench.outlook().restartData());
      case LOCAL_XML_PREFERRED, LOCAL_XML -> file(id, title, bench.outlook().localXml());
      case LAST_KNOWN_GOOD -> lastKnownGood(id, title);
      case M365_DIRECT, M365_FAILSAFE -> Workbench.hop(
          id, Stage.AUTODISCOVER_M365, Lane.CLOUD, HopKind.SERVER, title,
          MicrosoftCloud.WORLDWIDE.autodiscover(), dns);
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

  private Hop file(String id, Message title, Optional<StoredFile> file) {
    return Workbench.hop(
        id, Stage.FIND, Lane.HYBRID, HopKind.FILE, title, file.map(StoredFile::path).orElse(""), from);
  }

  private Hop lastKnownGood(String id, Message title) {
    String host = lastGoodUrl().map(URI::getHost).orElse("");
    boolean microsoft = MicrosoftHosts.servesMail(host);
    return Workbench.hop(
        id, microsoft ? Stage.AUTODISCOVER_M365 : Stage.AUTODISCOVER, microsoft ? Lane.CLOUD : Lane.HYBRID,
        HopKind.SERVER, title, host, from);
  }
}
