package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The mailbox is being moved. */
final class MailboxBeingMoved implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAILBOX_IN_TRANSIT)
        .map(hop -> now.finding(this, hop).exchange("Get-MoveRequestStatistics " + now.quotedAccount()).step()
            .by(Actor.EXCHANGE_ADMIN));
  }
}
