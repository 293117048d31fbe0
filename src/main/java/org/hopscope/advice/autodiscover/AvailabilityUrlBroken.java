package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The URLs for free/busy times and automatic replies are no URLs. */
final class AvailabilityUrlBroken implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Blocks.withSettings(now)
        .flatMap(hop -> Stream.of("ASUrl", "OOFUrl").filter(name -> Blocks.isBroken(hop, name)).limit(1)
            .map(name -> now.warning(this, hop).about(name)
                .exchange("Get-WebServicesVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl").step()
                .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN)));
  }
}
