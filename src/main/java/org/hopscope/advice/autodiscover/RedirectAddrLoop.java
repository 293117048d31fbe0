package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Known;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** RedirectAddr leads back to itself. */
final class RedirectAddrLoop implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.REDIRECT_ADDR_LOOP)
        .map(hop -> now.finding(this, hop).proof()
            .exchange(
                "Get-RemoteMailbox " + now.quotedAccount() + " | Format-List RemoteRoutingAddress,EmailAddresses",
                "Set-RemoteMailbox " + now.quotedAccount() + " -RemoteRoutingAddress "
                    + new Known(now).routingAddress())
            .step().see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
