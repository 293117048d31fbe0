package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The mailbox is on another server than Autodiscover says. */
final class MailboxOnOtherServer implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAPI_WRONG_SERVER)
        .map(hop -> now.finding(this, hop).about(Hops.value(hop))
            .exchange("Get-Mailbox " + now.quotedAccount() + " | Format-List Database,ServerName").step()
            .by(Actor.EXCHANGE_ADMIN));
  }
}
