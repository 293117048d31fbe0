package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Packets to Microsoft 365 are dropped on the way. */
final class MicrosoftDropped implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(true, Fault.CONNECT_TIMEOUT)
        .map(hop -> now.finding(this, hop).proof().step()
            .windows("Test-NetConnection " + Pasted.quoted(hop.hop().host()) + " -Port 443")
            .see(Reference.ENDPOINTS, Reference.NETWORK_CONNECTIVITY).by(Actor.NETWORK_TEAM));
  }
}
