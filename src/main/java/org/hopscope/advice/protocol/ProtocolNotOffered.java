package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Known;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Autodiscover offers nothing that this client speaks. */
final class ProtocolNotOffered implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    Known known = new Known(now);
    return now.failed(Fault.NOT_OFFERED, Fault.CLIENT_CANNOT)
        .filter(hop -> !known.mailboxOnline() && !Doors.goneOnline(hop))
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-OrganizationConfig | Format-List MapiHttpEnabled",
                "Get-CASMailbox " + now.quotedAccount()
                    + " | Format-List MAPIEnabled,MapiHttpEnabled,MAPIBlockOutlookRpcHttp")
            .see(Reference.MAPI_HTTP, Reference.OUTLOOK_ANYWHERE).by(Actor.EXCHANGE_ADMIN));
  }
}
