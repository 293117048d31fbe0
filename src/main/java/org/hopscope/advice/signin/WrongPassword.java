package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The password was refused, by a host that is this account's own. */
final class WrongPassword implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.WRONG_PASSWORD).filter(hop -> now.endsAt(hop) || !hop.id().endsWith("m365-failsafe"))
        .map(hop -> now.finding(this, hop).about(now.account()).step().by(Actor.YOU));
  }
}
