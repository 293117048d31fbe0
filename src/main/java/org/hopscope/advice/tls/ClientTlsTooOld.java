package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The client's own system offers no TLS that is new enough. */
final class ClientTlsTooOld implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.CLIENT_TLS_TOO_OLD)
        .map(hop -> now.finding(this, hop).step().see(Reference.EXCHANGE_TLS).by(Actor.YOU));
  }
}
