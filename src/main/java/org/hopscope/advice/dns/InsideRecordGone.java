package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The internal zone still leads to a server that is gone. */
final class InsideRecordGone implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Stream.concat(now.failed(Fault.DNS_SPLIT_GONE), Stream.of("split.gone", "split.wrong").flatMap(now::warned))
        .map(hop -> now.finding(this, hop).about(Hops.argument(hop, 1), Hops.argument(hop, 2)).step()
            .changes(Records.asOutside(now, hop)).see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.DNS_OWNER));
  }
}
