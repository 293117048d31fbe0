package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The organisation's own server, or something before it, cuts the connection. */
final class ConnectionCut implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.CONNECTION_RESET)
        .map(hop -> now.finding(this, hop).step().see(Reference.EXCHANGE_TLS).by(Actor.NETWORK_TEAM));
  }
}
