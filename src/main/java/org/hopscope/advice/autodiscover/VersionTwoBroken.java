package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Autodiscover version 2 gives no usable answer. */
final class VersionTwoBroken implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.JSON_INCOMPLETE, Fault.NOT_JSON)
        .map(hop -> now.finding(this, hop)
            .exchange("Get-AutodiscoverVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl")
            .step().see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
