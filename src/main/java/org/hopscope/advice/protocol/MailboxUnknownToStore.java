package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The store does not know the mailbox that Autodiscover names. */
final class MailboxUnknownToStore implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAPI_UNKNOWN_USER)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-Mailbox " + now.quotedAccount() + " | Format-List LegacyExchangeDN,ExchangeGuid,Database",
                "Get-MoveRequest " + now.quotedAccount())
            .see(Reference.MAPI_HTTP).by(Actor.EXCHANGE_ADMIN));
  }
}
