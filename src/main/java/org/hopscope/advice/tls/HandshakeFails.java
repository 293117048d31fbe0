package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** TLS does not come about, for another reason. */
final class HandshakeFails implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.TLS_HANDSHAKE)
        .map(hop -> now.finding(this, hop).about(Hops.detail(hop)).step().see(Reference.EXCHANGE_TLS)
            .by(Actor.NETWORK_TEAM));
  }
}
