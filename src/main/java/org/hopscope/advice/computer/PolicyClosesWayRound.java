package org.hopscope.advice.computer;

import java.util.stream.Stream;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** A setting takes out the step that would have made up for what is broken. */
final class PolicyClosesWayRound implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.hops().filter(hop -> now.blocked() && !now.endsAt(hop) && Kept.excluded(hop))
        .filter(hop -> now.says("verdict.policy.also." + Kept.kind(hop))
            || now.says("verdict.policy.untried." + Kept.kind(hop)))
        .reduce((first, last) -> now.says("verdict.policy.also." + Kept.kind(first)) ? last : first).stream()
        .map(hop -> now.warning(this, hop).about(Kept.setting(hop), Kept.place(hop)).change(Kept.remove(hop))
            .see(Reference.AUTODISCOVER_OUTLOOK).by(Kept.whoSet(hop)));
  }
}
