package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The mailbox store refuses the logon. */
final class LogonRefused implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAPI_LOGIN_FAILED)
        .map(hop -> now.finding(this, hop).told(1)
            .exchange(
                "Get-Mailbox " + now.quotedAccount() + " | Format-List ExchangeGuid,IsMailboxEnabled,Database",
                "Get-MailboxPermission " + now.quotedAccount())
            .see(Reference.MAPI_HTTP).by(Actor.EXCHANGE_ADMIN));
  }
}
