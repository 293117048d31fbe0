package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.advice.ServerHealth;
import org.hopscope.model.Fault;

/** The server was reached and stays silent. */
final class AnswersTooLate implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.HTTP_TIMEOUT)
        .map(hop -> now.finding(this, hop).exchange(ServerHealth.UNHEALTHY).step().by(Actor.EXCHANGE_ADMIN));
  }
}
