package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The proxy on the way is not there. */
final class ProxyUnreachable implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.failed(Fault.PROXY_UNREACHABLE).filter(hop -> !Scripts.chose(hop)))
        .map(draft -> draft.proof().step().see(Reference.NETWORK_CONNECTIVITY).by(Actor.NETWORK_TEAM));
  }
}
