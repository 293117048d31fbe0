package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The account is locked. */
public final class AccountLocked implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.ACCOUNT_LOCKED)
        .map(hop -> now.finding(this, hop)
            .windows(
                "Search-ADAccount -LockedOut | Format-Table SamAccountName,LastLogonDate",
                "Unlock-ADAccount <name>")
            .see(Reference.ENTRA_ERRORS).by(Actor.DOMAIN_ADMIN));
  }
}
