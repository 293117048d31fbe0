package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;

/** The resolvers see different states of the zone. */
final class SerialsDiffer implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("names.serials-differ")
        .map(hop -> now.warning(this, hop)
            .about(Hops.noted(hop, "names.serials-differ", 0), Hops.noted(hop, "names.serials-differ", 1))
            .step().by(Actor.DNS_OWNER));
  }
}
