package org.hopscope.advice.computer;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** A policy or preference takes out the step that would have answered. */
public final class PolicyExcludesStep implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.excluded()
        .map(hop -> now.finding(this, hop).about(now.exclusion(hop), now.exclusionPlace(hop))
            .change(new Change.Registry(now.exclusionPlace(hop), Pasted.plain(now.exclusion(hop)).replaceAll("=.*", ""), ""))
            .see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.DOMAIN_ADMIN));
  }
}
