package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Active Directory names a server that does not answer. */
final class ScpServerGone implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.CONNECT_TIMEOUT, Fault.CONNECT_REFUSED, Fault.NO_ROUTE).filter(Hops::byDirectory)
        .map(hop -> now.finding(this, hop).from(Hops::value)
            .exchange("Get-ClientAccessService | Format-List Name,AutoDiscoverServiceInternalUri", Scps.set(now, hop))
            .step().see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
