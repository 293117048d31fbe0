package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** A server has an IPv6 address at which nothing answers. */
public final class Ipv6Dead implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("names.ipv6-dead")
        .map(hop -> now.finding(this, hop).step().see(Reference.NETWORK_CONNECTIVITY).by(Actor.NETWORK_TEAM));
  }
}
