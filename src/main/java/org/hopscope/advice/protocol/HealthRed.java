package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.advice.ServerHealth;
import org.hopscope.model.Evidence;

/** Exchange says itself that a service is out of order. */
final class HealthRed implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Doors.beside(now, Evidence.Heard.BAD, "beside.health.red")
        .map(hop -> now.warning(this, hop)
            .about(Doors.host(hop, "beside.health.red"), Doors.said(hop, "beside.health.red", 1))
            .exchange(ServerHealth.UNHEALTHY, "Test-ServiceHealth").by(Actor.EXCHANGE_ADMIN));
  }
}
