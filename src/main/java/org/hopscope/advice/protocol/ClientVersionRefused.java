package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The server blocks this version of Outlook. */
final class ClientVersionRefused implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.CLIENT_VERSION_REFUSED)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-RpcClientAccess | Format-List Server,BlockedClientVersions",
                "Get-CASMailbox " + now.quotedAccount() + " | Format-List MAPIBlockOutlookVersions")
            .step().by(Actor.EXCHANGE_ADMIN));
  }
}
