package org.hopscope.advice.tls;

import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Fault;

/** The web site at the root domain shows a certificate that does not fit. */
final class RootDomainCertificate implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.hops().filter(Hops::inRootStep).filter(hop -> now.endsInDns())
        .filter(hop -> HopGraph.cause(hop)
            .filter(Set.of(Fault.TLS_WRONG_NAME, Fault.TLS_SELF_SIGNED, Fault.TLS_EXPIRED)::contains).isPresent())
        .map(hop -> now.note(this, hop).step().see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.DNS_OWNER));
  }
}
