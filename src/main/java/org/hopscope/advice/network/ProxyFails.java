package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The way through the proxy fails for another reason. */
final class ProxyFails implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.PROXY_FAILED)
        .map(hop -> now.finding(this, hop).step().by(Actor.NETWORK_TEAM));
  }
}
