package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Nobody made the record: a wildcard answers for it. */
final class WildcardAnswers implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_WILDCARD)
        .map(hop -> now.finding(this, hop).about(Hops.value(hop)).changes(Records.towards(now))
            .see(Reference.DNS_RECORDS).by(Actor.DNS_OWNER));
  }
}
