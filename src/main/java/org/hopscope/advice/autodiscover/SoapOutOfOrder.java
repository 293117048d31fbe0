package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** POX works, and the SOAP dialect does not. */
final class SoapOutOfOrder implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.warnedWith("dialects.soap-", "dialects.no-soap")
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-AutodiscoverVirtualDirectory | Format-List Server,WSSecurityAuthentication,*Authentication")
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
