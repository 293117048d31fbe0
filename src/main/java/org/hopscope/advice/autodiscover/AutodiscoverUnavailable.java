package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The web server says that Autodiscover is unavailable. */
public final class AutodiscoverUnavailable implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.HTTP_UNAVAILABLE)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Test-ServiceHealth",
                "Get-WebAppPoolState MSExchangeAutodiscoverAppPool",
                "Start-WebAppPool MSExchangeAutodiscoverAppPool")
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
