package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The organisation's own server refuses the connection. */
final class OwnServerRefuses implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.CONNECT_REFUSED).filter(hop -> !Hops.bySrv(hop) && !Hops.byDirectory(hop))
        .map(hop -> now.finding(this, hop).about(Hops.value(hop))
            .exchange("Get-Service W3SVC,MSExchange* | Where-Object Status -ne Running").step()
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
