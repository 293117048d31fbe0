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

/** Active Directory names an Autodiscover server that is gone. */
public final class ScpServerGone implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.CONNECT_TIMEOUT, Fault.CONNECT_REFUSED, Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD, Fault.NO_ROUTE).filter(Hops::byDirectory)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-ClientAccessService | Format-List Name,AutoDiscoverServiceInternalUri",
                "Set-ClientAccessService -Identity <server> -AutoDiscoverServiceInternalUri 'https://autodiscover." + Pasted.plain(now.domain()) + "/autodiscover/autodiscover.xml'")
            .step().see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
