package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** Autodiscover cannot locate the mailbox (error 503). */
final class UserLocationUnknown implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return PoxErrors.of(now, "503")
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-Mailbox " + now.quotedAccount() + " | Format-List Database,ServerName",
                "Get-MailboxDatabase -Status | Format-Table Name,Mounted,Server")
            .see(Reference.SPECIFICATION_POX).by(Actor.EXCHANGE_ADMIN));
  }
}
