package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;

/** A proxy opens TLS, and this computer trusts it. */
final class InspectedThoughTrusted implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, Stream.concat(now.noted("tls.inspected"), now.noted("past.inspects")))
        .map(draft -> draft.from(InspectedThoughTrusted::inspector).step()
            .see(Reference.NETWORK_CONNECTIVITY, Reference.ENDPOINTS)
            .by(Actor.NETWORK_TEAM));
  }

  private static String inspector(HopNode hop) {
    String told = Hops.noted(hop, "tls.inspected", 1);
    return told.isEmpty() ? Hops.noted(hop, "past.inspects", 1) : told;
  }
}
