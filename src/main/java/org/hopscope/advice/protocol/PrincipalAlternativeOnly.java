package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The expected name is an alternative name of the certificate only. */
final class PrincipalAlternativeOnly implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.hops().filter(hop -> Hops.turns(hop, "protocol.rpc.principal-alternative").findAny().isPresent())
        .map(hop -> now.note(this, hop).about(Doors.said(hop, "protocol.rpc.principal-alternative", 1))
            .exchange("Get-OutlookProvider EXPR | Format-List CertPrincipalName").step().see(Reference.OUTLOOK_ANYWHERE)
            .by(Actor.EXCHANGE_ADMIN));
  }
}
