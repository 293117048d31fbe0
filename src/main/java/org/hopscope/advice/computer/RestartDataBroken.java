package org.hopscope.advice.computer;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** What Outlook kept for its restart cannot be used. */
final class RestartDataBroken implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.RESTART_DATA_BROKEN)
        .map(hop -> now.finding(this, hop).step().by(Actor.YOU));
  }
}
