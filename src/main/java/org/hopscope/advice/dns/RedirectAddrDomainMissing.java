package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The own Exchange sends Outlook on to a domain without an Autodiscover record. */
public final class RedirectAddrDomainMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD).filter(Records::ofRedirect)
        .map(hop -> now.finding(this, hop).about(now.redirectAddr().orElse(""))
            .exchange(
                "Get-RemoteMailbox " + now.quotedAccount() + " | Format-List RemoteRoutingAddress,EmailAddresses",
                "Set-RemoteMailbox " + now.quotedAccount() + " -RemoteRoutingAddress '<alias>@<tenant>.mail.onmicrosoft.com'")
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
