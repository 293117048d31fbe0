package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Pointers between forests lead in a circle. */
final class ForestsPointInCircle implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.SCP_LOOP)
        .map(hop -> now.finding(this, hop)
            .exchange(hop.hop().from().flatMap(now.graph()::hop).map(from -> Scps.controller(now, from))
                .filter(dc -> !dc.isEmpty())
                .map(dc -> "Export-AutoDiscoverConfig -TargetForestDomainController " + Pasted.quoted(dc)
                    + " -DeleteConfig $true")
                .stream().toArray(String[]::new))
            .step().see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
