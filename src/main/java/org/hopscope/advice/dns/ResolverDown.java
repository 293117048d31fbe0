package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;

/** One of this computer's DNS servers does not answer. */
public final class ResolverDown implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("names.resolver-down").limit(1)
        .map(hop -> now.finding(this, hop).about(now.notedValue(hop, "names.resolver-down")).step()
            .by(Actor.NETWORK_TEAM));
  }
}
