package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;
import org.hopscope.model.MicrosoftHosts;

/** The account is locked. */
final class AccountLocked implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.ACCOUNT_LOCKED).filter(hop -> !MicrosoftHosts.runs(hop.hop().host()))
        .map(hop -> now.finding(this, hop).about(now.account())
            .windows(
                "Get-ADUser -Filter \"UserPrincipalName -eq " + now.quotedAccount()
                    + "\" -Properties LockedOut | Format-List LockedOut",
                "Get-ADUser -Filter \"UserPrincipalName -eq " + now.quotedAccount() + "\" | Unlock-ADAccount")
            .see(Reference.ENTRA_ERRORS).by(Actor.DOMAIN_ADMIN));
  }
}
