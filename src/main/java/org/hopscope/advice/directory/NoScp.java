package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Fault;

/** Active Directory names no Exchange. */
final class NoScp implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.hops().filter(hop -> HopGraph.cause(hop).filter(f -> f == Fault.SCP_NONE).isPresent())
        .filter(hop -> Hops.fault(hop).isPresent()
            || now.blocked() && now.verdict().deployment() == Verdict.Deployment.ON_PREMISES)
        .map(hop -> now.note(this, hop)
            .exchange("Get-ClientAccessService | Format-List Name,AutoDiscoverServiceInternalUri")
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
