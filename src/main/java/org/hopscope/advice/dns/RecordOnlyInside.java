package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** Nobody outside finds the name. */
final class RecordOnlyInside implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.warned("split.only-inside")
        .map(hop -> now.warning(this, hop).about(Hops.argument(hop, 1)).changes(Records.towards(now))
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.DNS_OWNER));
  }
}
