package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Known;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;

/** The record leads to the own Exchange, which does not have the mailbox. */
final class RecordLeadsOnPremises implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Records.own(now).filter(hop -> now.says("verdict.note.failsafe.elsewhere"))
        .map(hop -> now.finding(this, hop).about(Records.target(now)).change(Records.toMicrosoft(now)).step()
            .exchange("Enable-RemoteMailbox " + now.quotedAccount() + " -RemoteRoutingAddress "
                + new Known(now).routingAddress())
            .see(Reference.DNS_RECORDS, Reference.AUTODISCOVER_EXCHANGE).by(Actor.DNS_OWNER));
  }

  @Override
  public boolean explains(HopNode other) {
    return other.id().startsWith("r0.autodiscover");
  }
}
