package org.hopscope.endpoints.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;

/** Runs the checks of a plan side by side, and hands out each row when it is known. */
public final class Sweep {
  private final Limits limits;
  private final Function<Check, Impact> impact;
  private final Scope scope;
  private final Examiner examiner;
  private final Wakefulness awake;

  /**
   * @param check for one check, its repetition included
   * @param atOnce how many are waited for at the same time; who is silent does not count
   */
  public record Limits(Duration check, int atOnce) {}

  /** @param scope cancelling it stops every check; whoever is in {@link #run} is to be interrupted as well */
  public Sweep(World world, Limits limits, Function<Check, Impact> impact, Scope scope) {
    this.limits = limits;
    this.impact = impact;
    this.scope = scope;
    this.examiner = new Examiner(world, limits, scope);
    this.awake = new Wakefulness(world.clock());
  }

  /**
   * Returns when every row was handed out.
   *
   * @param rows called from any thread
   */
  public void run(List<Check> checks, Consumer<Checked> rows) throws InterruptedException {
    Pages pages = new Pages(Math.toIntExact(checks.stream().filter(c -> Kind.of(c) == Kind.HTTP).count()));
    List<CompletableFuture<Boolean>> running = new ArrayList<>();
    for (Check check : checks) {
      running.add(Shared.start("check " + check.target(), scope, () -> {
        rows.accept(row(check, pages));
        return true;
      }));
    }
    for (CompletableFuture<Boolean> one : running) {
      Shared.get(one);
    }
  }

  private Checked row(Check check, Pages pages) throws InterruptedException {
    Wakefulness.Mark begin = awake.mark();
    try {
      return row(withPage(examine(check, begin), pages), awake.since(begin));
    } catch (RuntimeException defect) {
      pages.noneToCome();
      throw defect;
    }
  }

  /** What a sleep of the computer fell into is asked again, once. */
  private Findings examine(Check check, Wakefulness.Mark begin) throws InterruptedException {
    Findings found = examiner.examine(check);
    boolean doubtful = awake.sleptSince(begin, limits.check().multipliedBy(2))
        && Judge.judge(found).finding().cause() != Cause.REACHED;
    if (doubtful) {
      examiner.forget(check);
    }
    return doubtful ? examiner.examine(check) : found;
  }

  private static Findings withPage(Findings found, Pages pages) throws InterruptedException {
    if (Kind.of(found.check()) == Kind.HTTP) {
      return Shared.get(pages.bring(found.check().host(), found.page())) ? found.withSamePage() : found;
    }
    boolean doubtful = Judge.mayBePortals(found.check(), Judge.direct(found));
    return doubtful && Shared.get(pages.portal()) ? found.withPortal() : found;
  }

  private Checked row(Findings found, Duration took) {
    Judge.Ruling ruling = Judge.judge(found);
    Check check = found.check();
    return new Checked(
        check, impact.apply(check), ruling.finding().cause(), ruling.finding().says(), ruling.viaProxy(),
        found.evidence(), took);
  }
}
