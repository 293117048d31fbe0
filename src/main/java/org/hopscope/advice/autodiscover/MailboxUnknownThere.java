package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** Autodiscover knows no mailbox for the address (error 500). */
public final class MailboxUnknownThere implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.poxError("500")
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-Recipient " + now.quotedAccount() + " | Format-List RecipientTypeDetails,EmailAddresses,RemoteRoutingAddress",
                "Enable-RemoteMailbox " + now.quotedAccount() + " -RemoteRoutingAddress '<alias>@<tenant>.mail.onmicrosoft.com'")
            .step().see(Reference.SPECIFICATION_POX).by(Actor.EXCHANGE_ADMIN));
  }
}
