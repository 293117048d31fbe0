package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The user of this computer is refused. */
final class OwnUserRefused implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.OWN_USER_REFUSED)
        .map(hop -> now.finding(this, hop).step().by(Actor.YOU));
  }
}
