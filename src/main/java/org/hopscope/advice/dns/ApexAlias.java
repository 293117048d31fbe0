package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;

/** The domain itself is an alias. */
final class ApexAlias implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.noted("names.apex-alias"))
        .map(draft -> draft.noted("names.apex-alias", 0, 1).step().by(Actor.DNS_OWNER));
  }
}
