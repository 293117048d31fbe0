package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Fault;

/** A proxy opens TLS, and nobody here trusts its authority. */
final class InspectingProxy implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now
        .together(this,
            now.failed(Fault.TLS_INTERCEPTED, Fault.TLS_UNTRUSTED).filter(hop -> Inspectors.signed(now, hop)))
        .map(draft -> draft.proof().step().see(Reference.ENDPOINTS, Reference.NETWORK_CONNECTIVITY)
            .by(Actor.NETWORK_TEAM));
  }

  @Override
  public boolean explains(HopNode other) {
    return other.id().equals("account");
  }
}
