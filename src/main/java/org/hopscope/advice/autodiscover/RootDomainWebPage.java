package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Fault;

/** The company's web site answers at the root domain. */
final class RootDomainWebPage implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.hops().filter(Hops::inRootStep).filter(hop -> now.endsInDns() || Hops.fault(hop).isPresent())
        .filter(hop -> HopGraph.cause(hop).filter(f -> f == Fault.NOT_XML).isPresent())
        .map(hop -> now.note(this, hop).step().see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.DNS_OWNER));
  }
}
