package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** There is no way out of this computer to the host. */
final class NoRoute implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.NO_ROUTE)
        .map(hop -> now.finding(this, hop).step().by(Actor.YOU));
  }
}
