package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The account is disabled. */
final class AccountDisabled implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.ACCOUNT_DISABLED)
        .map(hop -> now.finding(this, hop)
            .entra("Update-MgUser -UserId " + now.quotedAccount() + " -AccountEnabled:$true")
            .see(Reference.ENTRA_ERRORS).by(Actor.TENANT_ADMIN));
  }
}
