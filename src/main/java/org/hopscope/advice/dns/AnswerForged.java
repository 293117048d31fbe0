package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** A filter on the way answers in place of the name's owner. */
public final class AnswerForged implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_FORGED)
        .map(hop -> now.finding(this, hop).about(Case.value(hop)).step().see(Reference.ENDPOINTS)
            .by(Actor.NETWORK_TEAM));
  }
}
