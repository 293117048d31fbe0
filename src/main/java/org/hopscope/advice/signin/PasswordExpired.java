package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The password has expired. */
final class PasswordExpired implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.PASSWORD_EXPIRED)
        .map(hop -> now.finding(this, hop).step().see(Reference.ENTRA_ERRORS).by(Actor.YOU));
  }
}
