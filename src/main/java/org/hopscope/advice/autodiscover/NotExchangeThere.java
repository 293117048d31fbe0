package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** What answers at a protocol's URL is not Exchange. */
final class NotExchangeThere implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.NOT_EXCHANGE)
        .map(hop -> now.finding(this, hop).about(Hops.value(hop)).step().see(Reference.VIRTUAL_DIRECTORIES)
            .by(Actor.NETWORK_TEAM));
  }
}
