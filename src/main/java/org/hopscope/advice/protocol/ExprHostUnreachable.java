package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;
import org.hopscope.model.Protocol;

/** The host of Outlook Anywhere cannot be reached. */
final class ExprHostUnreachable implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.CONNECT_TIMEOUT, Fault.CONNECT_REFUSED, Fault.NO_ROUTE)
        .filter(hop -> Doors.is(hop, Protocol.OUTLOOK_ANYWHERE))
        .map(hop -> now.finding(this, hop).proof()
            .exchange("Get-OutlookAnywhere | Format-List Server,InternalHostname,ExternalHostname")
            .windows("Test-NetConnection " + Pasted.quoted(hop.hop().host()) + " -Port 443").step()
            .see(Reference.OUTLOOK_ANYWHERE).by(Actor.EXCHANGE_ADMIN));
  }
}
