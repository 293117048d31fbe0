package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** Exchange could not make its answer (error 603). */
final class AutodiscoverFailsInside implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return PoxErrors.of(now, "603")
        .map(hop -> now.finding(this, hop).proof()
            .exchange(
                "Get-EventLog Application -Source 'MSExchange Autodiscover' -Newest 20",
                "Test-OutlookWebServices " + now.quotedAccount())
            .see(Reference.SPECIFICATION_POX).by(Actor.EXCHANGE_ADMIN));
  }
}
