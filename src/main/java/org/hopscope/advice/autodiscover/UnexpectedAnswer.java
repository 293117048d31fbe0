package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** An answer that does not belong here. */
final class UnexpectedAnswer implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.HTTP_UNEXPECTED, Fault.HTTP_MALFORMED, Fault.HTTP_TOO_LARGE)
        .map(hop -> now.finding(this, hop).proof().step().by(Actor.NETWORK_TEAM));
  }
}
