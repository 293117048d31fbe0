package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** ActiveSync does not answer as it should. */
public final class ActiveSyncOutOfOrder implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.besideBad("beside.eas.")
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-ActiveSyncVirtualDirectory | Format-List Server,ExternalUrl,BasicAuthEnabled",
                "Get-CASMailbox " + now.quotedAccount() + " | Format-List ActiveSyncEnabled")
            .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }
}
