package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Fault;

/** This computer's clock is wrong. */
final class ClockWrong implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.noted("clock."))
        .map(draft -> draft.noted("clock.", 0, 1).stopsNobody(now.broken().filter(ClockWrong::goesByTheClock).isEmpty())
            .windows("w32tm /resync /force", "w32tm /query /status").step().by(Actor.YOU));
  }

  private static boolean goesByTheClock(HopNode hop) {
    return Hops.failedBy(hop, Fault.TLS_EXPIRED, Fault.TLS_NOT_YET_VALID, Fault.SIGN_IN_CLOCK_SKEW,
        Fault.KERBEROS_CLOCK_SKEW);
  }
}
