package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The XML lacks what a client needs. */
final class AnswerIncomplete implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.POX_INCOMPLETE)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-OutlookProvider | Format-List Name,Server,CertPrincipalName",
                "Get-MapiVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl")
            .step().see(Reference.SPECIFICATION_POX).by(Actor.EXCHANGE_ADMIN));
  }
}
