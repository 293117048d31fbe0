package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;

/** The clock of this computer and that of a verified server are apart. */
public final class ClockWrong implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.clocksApart()
        .map(hop -> now.finding(this, hop).about(now.skew(hop))
            .windows(
                "w32tm /resync /force",
                "w32tm /query /status")
            .step().by(Actor.YOU));
  }
}
