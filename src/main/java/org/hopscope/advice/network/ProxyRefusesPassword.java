package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The proxy refuses the name or the password given for it. */
final class ProxyRefusesPassword implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.failed(Fault.PROXY_SIGN_IN_REFUSED))
        .map(draft -> draft.proof().step().by(Actor.YOU));
  }
}
