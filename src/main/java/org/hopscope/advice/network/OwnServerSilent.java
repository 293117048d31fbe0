package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The organisation's own server does not answer. */
final class OwnServerSilent implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.CONNECT_TIMEOUT).filter(hop -> !Hops.byDirectory(hop))
        .map(hop -> now.finding(this, hop).about(Hops.value(hop)).step()
            .windows("Test-NetConnection " + Pasted.quoted(hop.hop().host()) + " -Port 443")
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.NETWORK_TEAM));
  }
}
