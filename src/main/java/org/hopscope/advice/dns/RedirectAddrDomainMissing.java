package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Known;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Decision;
import org.hopscope.model.Fault;

/** RedirectAddr names a domain that is not there. */
final class RedirectAddrDomainMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD).filter(Records::ofRedirect)
        .map(hop -> now.finding(this, hop).about(redirectAddr(now))
            .exchange(
                "Get-RemoteMailbox " + now.quotedAccount() + " | Format-List RemoteRoutingAddress,EmailAddresses",
                "Set-RemoteMailbox " + now.quotedAccount() + " -RemoteRoutingAddress "
                    + new Known(now).routingAddress())
            .step().see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }

  /** The address by which the own Exchange sends the client on. */
  private static String redirectAddr(Case now) {
    return now.decisions(Decision.RedirectAddr.class).reduce((first, last) -> last).map(Decision.RedirectAddr::address)
        .orElse("");
  }
}
