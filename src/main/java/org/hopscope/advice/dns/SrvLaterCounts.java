package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;

/** The preferred SRV record is unusable. */
final class SrvLaterCounts implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.warned("srv.found-later")
        .map(hop -> now.finding(this, hop).about(Hops.argument(hop, 2), Hops.argument(hop, 0))
            .changes(Records.service(now))
            .by(Actor.DNS_OWNER));
  }
}
