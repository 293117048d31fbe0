package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The DNS server refuses to answer for the name. */
final class DnsServerRefuses implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_REFUSED).map(hop -> now.finding(this, hop).step().by(Actor.NETWORK_TEAM));
  }
}
