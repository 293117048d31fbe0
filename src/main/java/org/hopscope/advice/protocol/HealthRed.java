package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;

/** A service reports itself out of order. */
public final class HealthRed implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.besideBad("beside.health.red")
        .map(hop -> now.finding(this, hop)
            .exchange("Get-HealthReport -Server <server> | Where-Object AlertValue -ne Healthy", "Test-ServiceHealth")
            .by(Actor.EXCHANGE_ADMIN));
  }
}
