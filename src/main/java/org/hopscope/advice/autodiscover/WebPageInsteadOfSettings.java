package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** A web page answers where settings should. */
final class WebPageInsteadOfSettings implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.NOT_XML).filter(hop -> !Hops.inRootStep(hop))
        .map(hop -> now.finding(this, hop)
            .exchange("Get-AutodiscoverVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl,*Authentication")
            .step().see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
