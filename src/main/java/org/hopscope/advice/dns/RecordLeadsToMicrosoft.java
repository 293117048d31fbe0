package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The record leads to Microsoft 365, and the mailbox is on the own Exchange. */
final class RecordLeadsToMicrosoft implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.broken().stream().filter(hop -> now.says("verdict.why.pox-error.500.own"))
        .map(hop -> now.finding(this, hop).about("autodiscover." + now.domain()).changes(Records.toOwn(now)).step()
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.DNS_OWNER));
  }
}
