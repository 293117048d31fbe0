package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The proxy lets nobody through without a sign-in. */
final class ProxyWantsSignIn implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.failed(Fault.PROXY_AUTH))
        .map(draft -> draft.step().see(Reference.NETWORK_CONNECTIVITY).by(Actor.NETWORK_TEAM));
  }
}
