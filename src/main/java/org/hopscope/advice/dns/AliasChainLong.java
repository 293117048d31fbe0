package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The record takes many steps. */
final class AliasChainLong implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("names.chain-long")
        .map(hop -> now.finding(this, hop)
            .about(Hops.noted(hop, "names.chain-long", 2), Hops.noted(hop, "names.chain-long", 1))
            .step().see(Reference.DNS_RECORDS).by(Actor.DNS_OWNER));
  }
}
