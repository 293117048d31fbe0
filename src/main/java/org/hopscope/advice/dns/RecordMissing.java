package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Fault;

/** No autodiscover record, and nothing that makes up for it. */
final class RecordMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Records.own(now).filter(hop -> Hops.failedBy(hop, Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD))
        .filter(hop -> now.verdict().deployment() != Verdict.Deployment.NOT_EXCHANGE)
        .map(hop -> now.finding(this, hop).changes(Records.towards(now))
            .see(Reference.DNS_RECORDS, Reference.AUTODISCOVER_OUTLOOK).by(Actor.DNS_OWNER));
  }
}
