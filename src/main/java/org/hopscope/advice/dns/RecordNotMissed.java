package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** No autodiscover record, and another step finds the mailbox all the same. */
final class RecordNotMissed implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Records.own(now).filter(hop -> now.connects() && !Records.byFailsafe(now) && Records.isMissing(hop))
        .map(hop -> now.note(this, hop).changes(Records.towards(now)).see(Reference.DNS_RECORDS).by(Actor.DNS_OWNER));
  }
}
