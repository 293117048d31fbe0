package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The mailbox store is too busy or paused. */
final class StoreBusy implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAPI_BUSY, Fault.MAPI_PENDING)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-ServerComponentState | Where-Object State -ne Active",
                "Get-ThrottlingPolicyAssociation " + now.quotedAccount())
            .step().by(Actor.EXCHANGE_ADMIN));
  }
}
