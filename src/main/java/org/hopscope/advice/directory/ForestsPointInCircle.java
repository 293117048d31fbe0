package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Forests point at each other. */
public final class ForestsPointInCircle implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.SCP_LOOP)
        .map(hop -> now.finding(this, hop)
            .exchange("Export-AutoDiscoverConfig -TargetForestDomainController <dc> -DeleteConfig $true").step()
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
