package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Something refuses the way to Microsoft 365. */
final class MicrosoftRefused implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(true, Fault.CONNECT_REFUSED, Fault.NO_ROUTE)
        .map(hop -> now.finding(this, hop).proof().step().see(Reference.ENDPOINTS).by(Actor.NETWORK_TEAM));
  }
}
