package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The proxy cannot resolve or reach the host. */
final class ProxyCannotReach implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.PROXY_CANNOT_REACH)
        .map(hop -> now.finding(this, hop).step().see(Reference.ENDPOINTS).by(Actor.NETWORK_TEAM));
  }
}
