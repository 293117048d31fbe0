package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The mailbox is disabled. */
final class MailboxDisabled implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAILBOX_DISABLED)
        .map(hop -> now.finding(this, hop)
            .exchange("Get-Mailbox " + now.quotedAccount() + " | Format-List AccountDisabled,IsMailboxEnabled")
            .step().by(Actor.EXCHANGE_ADMIN));
  }
}
