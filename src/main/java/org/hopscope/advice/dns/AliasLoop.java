package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Aliases lead in a circle. */
final class AliasLoop implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_LOOP)
        .map(hop -> now.finding(this, hop).changes(Records.towards(now)).see(Reference.DNS_RECORDS)
            .by(Actor.DNS_OWNER));
  }
}
