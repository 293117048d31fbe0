package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** A setting of the tenant blocks EWS. */
final class EwsBlockedByTenant implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(true, Fault.EWS_BLOCKED, Fault.EWS_FORBIDDEN)
        .map(hop -> now.finding(this, hop)
            .online(
                "Get-OrganizationConfig | Format-List EwsEnabled,EWSAllowedAppIDs",
                "Set-OrganizationConfig -EwsEnabled $true",
                "Set-CASMailbox " + now.quotedAccount() + " -EwsEnabled $true")
            .step().by(Actor.TENANT_ADMIN));
  }
}
