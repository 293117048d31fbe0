package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Microsoft 365 itself fails or is overloaded. */
final class MicrosoftUnavailable implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(true, Fault.HTTP_UNAVAILABLE, Fault.HTTP_SERVER_ERROR)
        .map(hop -> now.finding(this, hop).about(Hops.value(hop)).step().by(Actor.MICROSOFT));
  }
}
