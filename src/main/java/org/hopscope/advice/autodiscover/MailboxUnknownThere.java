package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Known;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.MicrosoftHosts;

/** The own Exchange knows no such mailbox (error 500). */
final class MailboxUnknownThere implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    Known known = new Known(now);
    String remote = "Enable-RemoteMailbox " + now.quotedAccount() + " -RemoteRoutingAddress " + known.routingAddress();
    String local = "Enable-Mailbox " + now.quotedAccount();
    return PoxErrors.of(now, "500").filter(hop -> !MicrosoftHosts.runs(hop.hop().host()))
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-Recipient " + now.quotedAccount()
                    + " | Format-List RecipientTypeDetails,EmailAddresses,RemoteRoutingAddress",
                known.tenant() ? remote : local)
            .step(known.tenant() ? "hybrid" : "own").see(Reference.SPECIFICATION_POX).by(Actor.EXCHANGE_ADMIN));
  }
}
