package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Fault;

/** Step 9 finds no redirect. */
final class NoRedirectThere implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.hops().filter(hop -> now.endsInDns())
        .filter(hop -> HopGraph.cause(hop).filter(f -> f == Fault.NOT_A_REDIRECT).isPresent())
        .map(hop -> now.note(this, hop).step().see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.DNS_OWNER));
  }
}
