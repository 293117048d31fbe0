package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The proxy offers no sign-in that fits. */
final class ProxyNoScheme implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.failed(Fault.PROXY_NO_SCHEME))
        .map(draft -> draft.proof().step().by(Actor.NETWORK_TEAM));
  }
}
