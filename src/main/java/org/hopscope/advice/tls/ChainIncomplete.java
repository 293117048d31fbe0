package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The server leaves its intermediate certificate out. */
final class ChainIncomplete implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.TLS_INCOMPLETE)
        .map(hop -> now.finding(this, hop).about(Hops.value(hop)).step().see(Reference.CERTIFICATES)
            .by(Actor.EXCHANGE_ADMIN));
  }
}
