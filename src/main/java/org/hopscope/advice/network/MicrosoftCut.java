package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Connections to Microsoft 365 are cut once they say for whom they are. */
final class MicrosoftCut implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(true, Fault.CONNECTION_RESET)
        .map(hop -> now.finding(this, hop).step().see(Reference.ENDPOINTS).by(Actor.NETWORK_TEAM));
  }
}
