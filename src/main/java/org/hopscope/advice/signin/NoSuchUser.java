package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The sign-in service knows no such user. */
final class NoSuchUser implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.NO_SUCH_USER)
        .map(hop -> now.finding(this, hop).step().see(Reference.ENTRA_ERRORS).by(Actor.YOU));
  }
}
