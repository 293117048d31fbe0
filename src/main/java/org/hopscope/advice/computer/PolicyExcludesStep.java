package org.hopscope.advice.computer;

import java.util.stream.Stream;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** A setting of this computer takes out the step that is needed. */
final class PolicyExcludesStep implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.broken().stream().filter(hop -> now.blocked() && Kept.excluded(hop) && !Kept.kind(hop).equals("switch"))
        .map(hop -> now.finding(this, hop).about(Kept.setting(hop), Kept.place(hop)).change(Kept.remove(hop))
            .see(Reference.AUTODISCOVER_OUTLOOK).by(Kept.whoSet(hop)));
  }
}
