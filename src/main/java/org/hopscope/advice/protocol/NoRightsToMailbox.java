package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The account may not open this mailbox. */
final class NoRightsToMailbox implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAPI_ACCESS_DENIED)
        .map(hop -> now.finding(this, hop)
            .exchange("Get-MailboxPermission " + now.quotedAccount() + " | Format-Table User,AccessRights,Deny")
            .step().by(Actor.EXCHANGE_ADMIN));
  }
}
