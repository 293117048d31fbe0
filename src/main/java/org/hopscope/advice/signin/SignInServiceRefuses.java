package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The sign-in service refuses for another reason. */
final class SignInServiceRefuses implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now
        .failed(Fault.SIGN_IN_REFUSED, Fault.SIGN_IN_LOOP, Fault.SERVICE_BLOCKED, Fault.LOGIN_TIMED_OUT,
            Fault.TOKEN_EXPIRED)
        .map(hop -> now.finding(this, hop).about(Hops.detail(hop)).step().see(Reference.ENTRA_ERRORS)
            .by(Actor.TENANT_ADMIN));
  }
}
