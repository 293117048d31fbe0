package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The record is an alias for somebody else's name. */
final class RecordElsewhere implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.warned("record.foreign").filter(Records::isOwn).filter(hop -> !Records.target(now).isEmpty())
        .map(hop -> now.finding(this, hop).about(Records.target(now)).changes(Records.towards(now))
            .see(Reference.DNS_RECORDS).by(Actor.DNS_OWNER));
  }
}
