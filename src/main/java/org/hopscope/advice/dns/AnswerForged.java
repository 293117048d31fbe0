package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** A filter answers in place of the name's owner. */
final class AnswerForged implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.hops().filter(hop -> Hops.fault(hop).isPresent())
        .filter(hop -> Hops.failedBy(hop, Fault.DNS_FORGED) || Records.forged(now, hop).isPresent())
        .map(hop -> now.finding(this, hop).about(Records.forged(now, hop).orElse(Hops.detail(hop))).step()
            .see(Reference.ENDPOINTS).by(Actor.NETWORK_TEAM));
  }
}
