package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The server has MAPI over HTTP switched off, though it is offered. */
final class MapiSwitchedOff implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAPI_SWITCHED_OFF)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-OrganizationConfig | Format-List MapiHttpEnabled",
                "Get-CASMailbox " + now.quotedAccount() + " | Format-List MapiHttpEnabled",
                "Set-OrganizationConfig -MapiHttpEnabled $true")
            .see(Reference.MAPI_HTTP).by(Actor.EXCHANGE_ADMIN));
  }
}
