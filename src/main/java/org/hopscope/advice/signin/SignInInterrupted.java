package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The connection is closed in the middle of a Windows sign-in. */
final class SignInInterrupted implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.SIGN_IN_INTERRUPTED)
        .map(hop -> now.finding(this, hop).step().see(Reference.EXTENDED_PROTECTION).by(Actor.NETWORK_TEAM));
  }
}
