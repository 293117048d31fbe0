package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Known;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;
import org.hopscope.model.Protocol;

/** Microsoft 365 does not offer MAPI for this mailbox. */
final class MapiOffForMailbox implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.NOT_OFFERED)
        .filter(hop -> new Known(now).mailboxOnline() && Doors.is(hop, Protocol.MAPI_HTTP))
        .map(hop -> now.finding(this, hop)
            .online(
                "Get-CASMailbox " + now.quotedAccount() + " | Format-List MAPIEnabled",
                "Set-CASMailbox " + now.quotedAccount() + " -MAPIEnabled $true")
            .see(Reference.MAPI_HTTP).by(Actor.TENANT_ADMIN));
  }
}
