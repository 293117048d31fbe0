package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** RedirectAddr names an address that was asked for before. */
public final class RedirectAddrLoop implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.REDIRECT_ADDR_LOOP, Fault.REDIRECT_ADDR_DEAD)
        .map(hop -> now.finding(this, hop).about(Case.value(hop))
            .exchange(
                "Get-RemoteMailbox " + now.quotedAccount() + " | Format-List RemoteRoutingAddress,EmailAddresses")
            .step().see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
