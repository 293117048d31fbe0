package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The EWS URL leads to an older server. */
final class EwsOlderServer implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.EWS_OLDER_SERVER)
        .map(hop -> now.finding(this, hop).about(Hops.value(hop))
            .exchange("Get-WebServicesVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl")
            .by(Actor.EXCHANGE_ADMIN));
  }
}
