package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The autodiscover record is missing, and only the fail-safe found Microsoft 365. */
public final class RecordMissingButFound implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Records.own(now).filter(hop -> now.connects() && now.chosenStep("m365-failsafe"))
        .map(hop -> now.finding(this, hop).change(Records.towards(now)).see(Reference.DNS_RECORDS)
            .by(Actor.DNS_OWNER));
  }
}
