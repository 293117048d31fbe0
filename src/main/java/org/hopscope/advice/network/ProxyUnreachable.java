package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The proxy that this computer is set to does not answer. */
public final class ProxyUnreachable implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.PROXY_UNREACHABLE)
        .map(hop -> now.finding(this, hop).about(Case.value(hop)).step().see(Reference.NETWORK_CONNECTIVITY)
            .by(Actor.NETWORK_TEAM));
  }
}
