package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;

/** The zone names a primary server that is none of its name servers. */
final class PrimaryNotListed implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("names.soa-not-ns")
        .map(hop -> now.note(this, hop)
            .about(Hops.noted(hop, "names.soa-not-ns", 1), Hops.noted(hop, "names.soa-not-ns", 2))
            .step().by(Actor.DNS_OWNER));
  }
}
