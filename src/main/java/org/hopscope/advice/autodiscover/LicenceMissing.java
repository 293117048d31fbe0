package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.MicrosoftHosts;

/** Microsoft 365 lets the account in and has no mailbox for it. */
final class LicenceMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return PoxErrors.of(now, "500").filter(hop -> MicrosoftHosts.runs(hop.hop().host()))
        .map(hop -> now.finding(this, hop).about(now.account())
            .entra(
                "Get-MgUserLicenseDetail -UserId " + now.quotedAccount() + " | Format-List SkuPartNumber,ServicePlans")
            .online("Get-EXORecipient " + now.quotedAccount() + " | Format-List RecipientTypeDetails,WhenCreated")
            .step()
            .see(Reference.SPECIFICATION_POX).by(Actor.TENANT_ADMIN));
  }
}
