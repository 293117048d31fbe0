package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** An error inside the XML that is none of the usual ones. */
final class ProviderError implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return PoxErrors.others(now)
        .map(hop -> now.finding(this, hop).proof()
            .exchange(
                "Get-OutlookProvider | Format-List Name,Server,CertPrincipalName",
                "Get-EventLog Application -Source 'MSExchange Autodiscover' -Newest 20")
            .see(Reference.SPECIFICATION_POX).by(Actor.EXCHANGE_ADMIN));
  }
}
