package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;
import org.hopscope.model.MicrosoftHosts;

/** Microsoft Entra has locked the account, or blocked the address it comes from. */
final class SmartLockout implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.ACCOUNT_LOCKED).filter(hop -> MicrosoftHosts.runs(hop.hop().host()))
        .map(hop -> now.finding(this, hop).about(now.account()).step().see(Reference.ENTRA_ERRORS)
            .by(Actor.TENANT_ADMIN));
  }
}
