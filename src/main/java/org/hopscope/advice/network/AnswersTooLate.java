package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** A server takes the request and does not answer in time. */
public final class AnswersTooLate implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.HTTP_TIMEOUT)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-ServerHealth -Identity " + Pasted.quoted(hop.hop().host()) + " | Where-Object AlertValue -ne Healthy")
            .step().by(Actor.EXCHANGE_ADMIN));
  }
}
