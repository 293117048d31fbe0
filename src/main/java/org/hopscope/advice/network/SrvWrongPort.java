package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The SRV record names a port at which nothing answers. */
final class SrvWrongPort implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.CONNECT_REFUSED, Fault.CONNECT_TIMEOUT).filter(Hops::bySrv)
        .map(hop -> now.finding(this, hop).proof()
            .change(new Change.DnsRecord("_autodiscover._tcp." + now.domain(), 3600, "SRV",
                "0 0 443 " + Pasted.plain(hop.hop().host()) + "."))
            .see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.DNS_OWNER));
  }
}
