package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The resolver answers for names that do not exist. */
final class NameHijacked implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_HIJACKED)
        .map(hop -> now.finding(this, hop).about(Hops.value(hop)).step().changes(Records.towards(now))
            .see(Reference.DNS_RECORDS).by(Actor.NETWORK_TEAM));
  }
}
