package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;

/** This computer cannot look the name up; the proxy can. */
final class OnlyProxyKnowsRecord implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Records.own(now).filter(hop -> Hops.keys(hop).anyMatch("record.by-proxy"::equals))
        .map(hop -> now.finding(this, hop).changes(Records.towards(now)).step().see(Reference.DNS_RECORDS)
            .by(Actor.NETWORK_TEAM));
  }

  @Override
  public boolean explains(HopNode other) {
    return other.id().equals("account") || other.id().startsWith("r0.autodiscover")
        || other.id().startsWith("r0.redirect");
  }
}
