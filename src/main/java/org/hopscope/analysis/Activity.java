package org.hopscope.analysis;

import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.wire.WireClock;
import org.jspecify.annotations.Nullable;

/**
 * When something was last heard for one part of the analysis, so that a host that stays silent can be
 * told from one that is at work. Passes what it hears on to the part it belongs to.
 */
final class Activity {
  private enum Phase { NAMING, CONNECTING, TALKING }

  private static final long HELD = Long.MAX_VALUE / 4;

  private final Pace pace;
  private final WireClock clock;
  private final Optional<Activity> whole;
  private final Budget budget;
  private long last;
  private Phase phase = Phase.NAMING;
  private int holds;

  Activity(Pace pace, WireClock clock, Budget budget) {
    this(pace, clock, budget, Optional.empty());
  }

  private Activity(Pace pace, WireClock clock, Budget budget, Optional<Activity> whole) {
    this.pace = pace;
    this.clock = clock;
    this.budget = budget;
    this.whole = whole;
    this.last = clock.nanos();
  }

  Activity part() {
    return new Activity(pace, clock, budget.part(), Optional.of(this));
  }

  /** The time that this part still has. */
  Budget budget() {
    return budget;
  }

  void saw(Evidence evidence) {
    pace.saw(evidence);
    enter(switch (evidence) {
      case Evidence.Dns dns when dns.status() == DnsStatus.FOUND -> Phase.CONNECTING;
      case Evidence.Tcp tcp when tcp.fault().isEmpty() -> Phase.TALKING;
      case Evidence.Tcp tcp -> Phase.CONNECTING;
      case Evidence.Tls tls -> Phase.TALKING;
      case Evidence.Http http -> Phase.NAMING;
      default -> null;
    });
  }

  /** A password is on its way, or the technician is being asked: nobody may overtake until it is released. */
  void hold() {
    hold(1);
  }

  void release() {
    hold(-1);
    enter(Phase.NAMING);
  }

  private void hold(int more) {
    synchronized (this) {
      holds += more;
    }
    whole.ifPresent(w -> w.hold(more));
  }

  private void enter(@Nullable Phase next) {
    synchronized (this) {
      last = clock.nanos();
      phase = next == null ? phase : next;
    }
    whole.ifPresent(w -> w.enter(next));
  }

  /** Nanoseconds until this part counts as silent; zero or less when it does already. */
  synchronized long untilSilent() {
    if (holds > 0) {
      return HELD;
    }
    long patience = switch (phase) {
      case NAMING, CONNECTING -> pace.untilOvertaken();
      case TALKING -> pace.untilOvertakenTalking();
    };
    return patience - (clock.nanos() - last);
  }
}
