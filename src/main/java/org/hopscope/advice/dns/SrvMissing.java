package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** There is no SRV record that would make up for the missing one. */
final class SrvMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.graph().hop("r0.srv").stream().filter(hop -> now.blocked() && Records.isMissing(hop))
        .filter(hop -> Records.own(now).anyMatch(Records::isMissing))
        .map(hop -> now.note(this, hop).changes(Records.service(now)).see(Reference.AUTODISCOVER_OUTLOOK)
            .by(Actor.DNS_OWNER));
  }
}
