package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The server's part of the Windows sign-in cannot be read. */
final class SignInUnreadable implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.NTLM_MALFORMED)
        .map(hop -> now.finding(this, hop).step().by(Actor.NETWORK_TEAM));
  }
}
