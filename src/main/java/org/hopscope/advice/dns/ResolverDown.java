package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;

/** One of the resolvers does not answer. */
final class ResolverDown implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.noted("names.resolver-down"))
        .map(draft -> draft.noted("names.resolver-down", 0).step().by(Actor.NETWORK_TEAM));
  }
}
