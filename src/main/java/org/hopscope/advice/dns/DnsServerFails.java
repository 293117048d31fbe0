package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The DNS server cannot answer for the name, or nobody answers it for it. */
final class DnsServerFails implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_SERVER_FAILED, Fault.DNS_TIMEOUT)
        .map(hop -> now.finding(this, hop).step()
            .change(new Change.Command("nslookup " + Pasted.plain(hop.hop().host())))
            .by(Actor.DNS_OWNER));
  }
}
