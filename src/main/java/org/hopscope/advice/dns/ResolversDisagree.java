package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;

/** This computer's DNS servers give different answers for the same name. */
final class ResolversDisagree implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("names.resolvers-disagree")
        .map(hop -> now.finding(this, hop).about(Hops.noted(hop, "names.resolvers-disagree", 1)).step()
            .by(Actor.NETWORK_TEAM));
  }
}
