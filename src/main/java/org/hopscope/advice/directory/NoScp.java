package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Active Directory holds no service connection point for Autodiscover. */
public final class NoScp implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.SCP_NONE)
        .map(hop -> now.note(this, hop)
            .exchange("Get-ClientAccessService | Format-List Name,AutoDiscoverServiceInternalUri")
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
