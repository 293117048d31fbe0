package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The record leads to a name that is gone. */
final class AliasDangling implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_DANGLING)
        .map(hop -> now.finding(this, hop).about(Hops.detail(hop)).changes(Records.towards(now))
            .see(Reference.DNS_RECORDS).by(Actor.DNS_OWNER));
  }
}
