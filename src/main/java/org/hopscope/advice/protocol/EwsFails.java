package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** EWS does not open the inbox. */
final class EwsFails implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.EWS_ERROR)
        .map(hop -> now.finding(this, hop).proof()
            .exchange("Test-OutlookWebServices " + now.quotedAccount() + " -MailboxCredential (Get-Credential)",
                "Get-Mailbox " + now.quotedAccount() + " | Format-List Database,ServerName")
            .by(Actor.EXCHANGE_ADMIN));
  }
}
