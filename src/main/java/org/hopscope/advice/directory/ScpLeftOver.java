package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Active Directory names a server that DNS does not know any more. */
final class ScpLeftOver implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD, Fault.DNS_DANGLING).filter(Hops::byDirectory)
        .map(hop -> now.finding(this, hop)
            .windows(Scps.naming(now, hop).map(o -> "Remove-ADObject -Identity " + Pasted.quoted(o.dn()) + " -Confirm")
                .stream().toArray(String[]::new))
            .step().see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
