package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** MAPI is switched off for a mailbox in Microsoft 365. */
public final class MapiOffForMailbox implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.NOT_OFFERED).filter(hop -> now.mailboxOnline() && !now.goneOnline(hop))
        .map(hop -> now.finding(this, hop)
            .online(
                "Get-CASMailbox " + now.quotedAccount() + " | Format-List MAPIEnabled",
                "Set-CASMailbox " + now.quotedAccount() + " -MAPIEnabled $true")
            .see(Reference.MAPI_HTTP).by(Actor.TENANT_ADMIN));
  }
}
