package org.hopscope.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hopscope.endpoints.Impacts;
import org.hopscope.endpoints.path.PathMeter;
import org.hopscope.endpoints.sweep.Plan;
import org.hopscope.endpoints.sweep.Sweep;
import org.hopscope.endpoints.sweep.Tenancy;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.SweepEvent;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;

/** Runs sweeps, each on virtual threads of its own. */
public final class SweepRunner implements Sweeper {
  /** For each of the questions about the account's domain that are asked before it begins. */
  private static final Duration FOR_THE_TENANT = Duration.ofSeconds(1);
  private final World.Opener opener;
  private final WireClock clock;

  public SweepRunner(World.Opener opener, WireClock clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public RunningAnalysis start(Request request, SweepEvent.Sink sink) {
    Sweeping sweeping = new Sweeping(request, sink);
    sweeping.begin("sweep", request.limits().total(), clock::nanos);
    return sweeping;
  }

  private final class Sweeping extends Run {
    private final Request request;
    private final SweepJournal journal;
    private final Queue<Checked> rows = new ConcurrentLinkedQueue<>();
    private volatile boolean swept;

    Sweeping(Request request, SweepEvent.Sink sink) {
      this.request = request;
      this.journal = new SweepJournal(sink, clock, this::unknown);
    }

    @Override
    protected void work() throws InterruptedException {
      NetworkView view = AnalysisRequest.signedIn(request.place().view(), request.proxyLogin(), clock);
      try (World world = opener.open(view, scope)) {
        Plan plan = plan(world);
        told(plan);
        Limits limits = request.limits();
        new Sweep(world, new Sweep.Limits(limits.check(), limits.atOnce()), this::impact, scope)
            .run(plan.checks(), this::found);
        swept = true;
        new PathMeter(world, limits.check().dividedBy(2), scope)
            .run(request.list().instance(), List.copyOf(rows), journal::measured);
      }
    }

    private void found(Checked row) {
      rows.add(row);
      journal.found(row);
    }

    private Plan plan(World world) {
      return plan(request.account()
          .map(address -> new TenantNames(world, scope, request.list().instance(), FOR_THE_TENANT).of(address.domain()))
          .orElse(Tenancy.UNKNOWN));
    }

    private Plan plan(Tenancy tenancy) {
      return Plan.of(request.list(), request.areas(), tenancy);
    }

    private void told(Plan plan) {
      journal.start(plan.checks(), at -> new SweepEvent.Started(
          at, clock.now(), request.place().vantage(), request.list().instance(), request.list().version(),
          plan.checks().size(), plan.untested()));
    }

    private Impact impact(Check check) {
      return Impacts.of(request.list().instance(), check);
    }

    private Checked unknown(Check check) {
      return new Checked(
          check, impact(check), Cause.UNKNOWN, Message.of("check.unknown", check.host()), false, List.of(),
          Duration.ZERO);
    }

    /** What was not begun is told as well. With every row there, it is whole without the rest of the measuring. */
    @Override
    protected void finish(Ending ending) {
      told(plan(Tenancy.UNKNOWN));
      journal.finish(ending == Ending.TIMED_OUT && swept ? Ending.COMPLETE : ending);
    }

    @Override
    protected void giveBack() {
      request.proxyLogin().ifPresent(login -> login.password().close());
    }
  }
}
