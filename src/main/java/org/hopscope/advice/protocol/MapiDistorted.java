package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** What comes back is no MAPI over HTTP. */
final class MapiDistorted implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAPI_MALFORMED)
        .map(hop -> now.finding(this, hop).about(Hops.detail(hop)).step().see(Reference.MAPI_HTTP)
            .by(Actor.NETWORK_TEAM));
  }
}
