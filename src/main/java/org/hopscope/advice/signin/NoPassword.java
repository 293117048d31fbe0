package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** No password was given. */
final class NoPassword implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.NO_PASSWORD)
        .map(hop -> now.finding(this, hop).step().by(Actor.YOU));
  }
}
