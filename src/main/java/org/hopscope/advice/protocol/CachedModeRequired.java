package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The mailbox may be used in cached mode only. */
final class CachedModeRequired implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.CACHED_MODE_REQUIRED)
        .map(hop -> now.finding(this, hop).step()
            .exchange("Get-CASMailbox " + now.quotedAccount() + " | Format-List MAPIBlockOutlookNonCachedMode")
            .by(Actor.YOU));
  }
}
