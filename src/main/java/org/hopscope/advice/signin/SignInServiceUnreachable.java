package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The sign-in service cannot be asked from here. */
final class SignInServiceUnreachable implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.warnedWith("account.unreachable.acts").filter(hop -> !now.blocked())
        .map(hop -> now.finding(this, hop).step().see(Reference.ENDPOINTS).by(Actor.NETWORK_TEAM));
  }
}
