package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The database with the mailbox is offline. */
final class DatabaseOffline implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAILBOX_OFFLINE)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-MailboxDatabase (Get-Mailbox " + now.quotedAccount()
                    + ").Database -Status | Format-List Name,Server,Mounted",
                "Mount-Database (Get-Mailbox " + now.quotedAccount() + ").Database")
            .by(Actor.EXCHANGE_ADMIN));
  }
}
