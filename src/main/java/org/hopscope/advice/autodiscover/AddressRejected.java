package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** Autodiscover rejects the address. */
final class AddressRejected implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return PoxErrors.of(now, "501", "602")
        .map(hop -> now.finding(this, hop).about(now.account(), now.domain())
            .exchange("Get-AcceptedDomain " + Pasted.quoted(now.domain())).step()
            .see(Reference.SPECIFICATION_POX).by(Actor.EXCHANGE_ADMIN));
  }
}
