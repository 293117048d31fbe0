package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Outlook Anywhere is not allowed for the mailbox. */
final class RpcNotAllowed implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.RPC_NOT_ALLOWED)
        .map(hop -> now.finding(this, hop)
            .exchange("Set-CASMailbox " + now.quotedAccount() + " -MAPIBlockOutlookRpcHttp $false")
            .see(Reference.OUTLOOK_ANYWHERE).by(Actor.EXCHANGE_ADMIN));
  }
}
