package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** Autodiscover fails inside while it makes the answer. */
public final class AutodiscoverFailsInside implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.poxError("603", "")
        .map(hop -> now.finding(this, hop).about(Case.value(hop))
            .exchange(
                "Get-EventLog Application -Source 'MSExchange Autodiscover' -Newest 20",
                "Test-OutlookWebServices " + now.quotedAccount())
            .see(Reference.SPECIFICATION_POX).by(Actor.EXCHANGE_ADMIN));
  }
}
