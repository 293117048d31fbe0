package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The sign-in is refused because of the time. */
final class SignInClockSkew implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.SIGN_IN_CLOCK_SKEW)
        .map(hop -> now.finding(this, hop).windows("w32tm /resync /force").step().by(Actor.YOU));
  }
}
