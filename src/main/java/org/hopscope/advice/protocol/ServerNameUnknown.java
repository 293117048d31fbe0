package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.advice.WebDirectory;
import org.hopscope.model.Fault;

/** The name of the mailbox's server is not in DNS. */
final class ServerNameUnknown implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD, Fault.DNS_DANGLING).filter(Hops::isProtocol)
        .map(hop -> now.finding(this, hop).exchange(WebDirectory.of(hop).show("Server", "*Url", "*Hostname")).step()
            .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }
}
