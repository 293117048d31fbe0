package org.hopscope.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
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
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;

/** Runs sweeps, each on virtual threads of its own. */
public final class SweepRunner implements Sweeper {
  /** For what is asked of the account's domain before it begins. */
  private static final Duration FOR_THE_TENANT = Duration.ofSeconds(1);
  private final World.Opener opener;
  private final WireClock clock;

  public SweepRunner(World.Opener opener, WireClock clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public RunningAnalysis start(Request request, SweepEvent.Sink sink) {
    Run run = new Run(request, sink);
    run.begin();
    return run;
  }

  private final class Run implements RunningAnalysis {
    private final Request request;
    private final SweepJournal journal;
    private final Scope scope = new Scope();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Queue<Checked> rows = new ConcurrentLinkedQueue<>();
    private volatile boolean swept;

    Run(Request request, SweepEvent.Sink sink) {
      this.request = request;
      this.journal = new SweepJournal(sink, clock, this::unknown);
    }

    void begin() {
      launch("sweep", this::pursue);
      launch("sweep deadline", this::watch);
    }

    private void launch(String name, Runnable work) {
      Thread thread = Thread.ofVirtual().name(name).unstarted(work);
      scope.add(thread::interrupt);
      thread.start();
    }

    private void pursue() {
      Ending ending = Ending.BROKEN;
      try (World world = opener.open(request.place().view(), scope)) {
        Plan plan = plan(world);
        told(plan);
        Limits limits = request.limits();
        new Sweep(world, new Sweep.Limits(limits.check(), limits.atOnce()), this::impact, scope)
            .run(plan.checks(), this::found);
        swept = true;
        new PathMeter(world, limits.check().dividedBy(2), scope)
            .run(request.list().instance(), List.copyOf(rows), journal::measured);
        ending = Ending.COMPLETE;
      } catch (InterruptedException stopped) {
        ending = Ending.CANCELLED;
      } finally {
        stop(ending);
      }
    }

    private void found(Checked row) {
      rows.add(row);
      journal.found(row);
    }

    private Plan plan(World world) {
      return plan(request.account()
          .map(address -> Tenancy.of(address.domain(), world.dns(), FOR_THE_TENANT, scope)).orElse(Tenancy.UNKNOWN));
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
          check, impact(check), Cause.UNKNOWN, Message.of("check.unknown", check.host()), false, List.of(), Duration.ZERO);
    }

    private void watch() {
      try {
        Thread.sleep(request.limits().total());
        // every row is there: the sweep is whole without the rest of the measuring
        stop(swept ? Ending.COMPLETE : Ending.TIMED_OUT);
      } catch (InterruptedException over) {
        // the sweep ended in time
      }
    }

    /** The end is told before the sockets are closed, so that their errors say nothing any more. */
    private void stop(Ending ending) {
      if (ended.getCount() > 0) {
        told(plan(Tenancy.UNKNOWN));
        journal.finish(ending);
        scope.cancel();
        ended.countDown();
      }
    }

    @Override
    public void cancel() {
      Thread.startVirtualThread(() -> stop(Ending.CANCELLED));
    }

    @Override
    public void await() throws InterruptedException {
      ended.await();
    }
  }
}
