package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Microsoft 365 was reached and stays silent. */
final class MicrosoftAnswersTooLate implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(true, Fault.HTTP_TIMEOUT)
        .map(hop -> now.finding(this, hop).step().see(Reference.NETWORK_CONNECTIVITY).by(Actor.NETWORK_TEAM));
  }
}
