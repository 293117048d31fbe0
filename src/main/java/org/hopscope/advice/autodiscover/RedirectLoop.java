package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Redirects lead in a circle. */
final class RedirectLoop implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.REDIRECT_LOOP, Fault.REDIRECT_TOO_DEEP)
        .map(hop -> now.finding(this, hop).proof()
            .exchange("Get-ClientAccessService | Format-List Name,AutoDiscoverServiceInternalUri").step()
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
