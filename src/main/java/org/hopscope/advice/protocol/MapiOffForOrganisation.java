package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Known;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopState;
import org.hopscope.model.Protocol;

/** The own Exchange does not offer MAPI over HTTP; an older protocol has to do. */
final class MapiOffForOrganisation implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.graph().hop("p." + Protocol.MAPI_HTTP.id()).stream()
        .filter(hop -> now.connects() && !new Known(now).mailboxOnline() && hop.state() == HopState.SKIPPED)
        .filter(hop -> Hops.keys(hop).anyMatch("protocol.not-offered"::equals))
        .map(hop -> now.warning(this, hop)
            .exchange(
                "Get-OrganizationConfig | Format-List MapiHttpEnabled",
                "Get-CASMailbox " + now.quotedAccount() + " | Format-List MapiHttpEnabled",
                "Set-OrganizationConfig -MapiHttpEnabled $true")
            .see(Reference.MAPI_HTTP).by(Actor.EXCHANGE_ADMIN));
  }
}
