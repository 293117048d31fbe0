package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The SRV record says that there is no such service. */
final class SrvDeclined implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.SRV_DECLINED)
        .map(hop -> now.finding(this, hop).changes(Records.service(now)).see(Reference.AUTODISCOVER_OUTLOOK)
            .by(Actor.DNS_OWNER));
  }
}
