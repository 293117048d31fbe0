package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** No autodiscover record; the client got there by its last guess. */
final class RecordMissingButFound implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Records.own(now).filter(hop -> now.connects() && Records.byFailsafe(now) && Records.isMissing(hop))
        .map(hop -> now.finding(this, hop).change(Records.toMicrosoft(now)).see(Reference.DNS_RECORDS)
            .by(Actor.DNS_OWNER));
  }
}
