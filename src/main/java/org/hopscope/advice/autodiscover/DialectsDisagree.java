package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** One server says different things in POX, SOAP and version 2. */
final class DialectsDisagree implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.warnedWith("dialects.differ.")
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-OrganizationConfig | Format-List MapiHttpEnabled",
                "Get-WebServicesVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl")
            .step().see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
