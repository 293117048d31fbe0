package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Exchange Online has ended EWS. */
final class EwsGone implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.EWS_GONE)
        .map(hop -> now.finding(this, hop).step().by(Actor.YOU));
  }
}
