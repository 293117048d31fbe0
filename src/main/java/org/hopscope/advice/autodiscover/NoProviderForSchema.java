package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** Autodiscover has no provider for Outlook (error 601). */
final class NoProviderForSchema implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return PoxErrors.of(now, "601")
        .map(hop -> now.finding(this, hop).exchange("Get-OutlookProvider", "iisreset /noforce")
            .see(Reference.SPECIFICATION_POX).by(Actor.EXCHANGE_ADMIN));
  }
}
