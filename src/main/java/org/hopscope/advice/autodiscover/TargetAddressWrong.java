package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Known;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The address that the mailbox is sent on to leads nowhere. */
final class TargetAddressWrong implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Stream
        .concat(now.failed(Fault.REDIRECT_ADDR_DEAD),
            now.hops().filter(hop -> Hops.keys(hop).anyMatch("redirect.addr-malformed"::equals)))
        .map(hop -> now.finding(this, hop).told(0)
            .exchange(
                "Get-RemoteMailbox " + now.quotedAccount() + " | Format-List RemoteRoutingAddress,EmailAddresses",
                "Set-RemoteMailbox " + now.quotedAccount() + " -RemoteRoutingAddress "
                    + new Known(now).routingAddress())
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
