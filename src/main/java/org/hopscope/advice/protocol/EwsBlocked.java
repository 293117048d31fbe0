package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The own Exchange blocks EWS. */
final class EwsBlocked implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.EWS_BLOCKED, Fault.EWS_FORBIDDEN)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-OrganizationConfig | Format-List EwsEnabled,EwsApplicationAccessPolicy,EwsBlockList",
                "Get-CASMailbox " + now.quotedAccount() + " | Format-List EwsEnabled,EwsApplicationAccessPolicy",
                "Set-CASMailbox " + now.quotedAccount() + " -EwsEnabled $true")
            .by(Actor.EXCHANGE_ADMIN));
  }
}
