package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The internal zone lacks what the internet has. */
final class RecordMissingInside implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Stream.concat(now.failed(Fault.DNS_SPLIT_ELSEWHERE), now.warned("split.only-outside"))
        .filter(hop -> Hops.argument(hop, 1).isEmpty())
        .map(hop -> now.finding(this, hop).told(2).step().changes(Records.asOutside(now, hop))
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.DNS_OWNER));
  }
}
