package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;

/** One resolver refuses to answer for the zone. */
final class ServerRefusesZone implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("names.refusing")
        .map(hop -> now.warning(this, hop).about(Hops.noted(hop, "names.refusing", 1)).step().by(Actor.NETWORK_TEAM));
  }
}
