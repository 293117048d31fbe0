package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** DNSSEC signatures of the zone are wrong, so resolvers reject its answers. */
final class SignaturesWrong implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_BOGUS).limit(1).map(hop -> now.finding(this, hop).step().by(Actor.DNS_OWNER));
  }
}
