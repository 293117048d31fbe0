package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Protocol;

/** The client has nothing but EWS, which Microsoft 365 ends. */
final class EwsWillEnd implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.graph().hop("p." + Protocol.EWS.id()).stream()
        .filter(hop -> now.verdict().protocol().filter(Protocol.EWS::equals).isPresent()
            && MicrosoftHosts.runs(hop.hop().host()))
        .map(hop -> now.warning(this, hop).step().by(Actor.YOU));
  }
}
