package org.hopscope.advice.computer;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** A step was left out because the technician assumed so. */
final class SwitchExcludesStep implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.broken().stream().filter(hop -> now.blocked() && Kept.kind(hop).equals("switch"))
        .map(hop -> now.finding(this, hop).about(Kept.setting(hop)).step().see(Reference.AUTODISCOVER_OUTLOOK)
            .by(Actor.YOU));
  }
}
