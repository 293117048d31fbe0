package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** MAPI is switched off for this mailbox. */
final class MapiNotAllowed implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAPI_NOT_ALLOWED)
        .map(hop -> now.finding(this, hop).exchange("Set-CASMailbox " + now.quotedAccount() + " -MAPIEnabled $true")
            .see(Reference.MAPI_HTTP).by(Actor.EXCHANGE_ADMIN));
  }
}
