package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The server takes modern sign-in only, and the client has none. */
final class ModernSignInOnly implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MODERN_AUTH_ONLY)
        .map(hop -> now.finding(this, hop).step().see(Reference.BASIC_ENDED).by(Actor.YOU));
  }
}
