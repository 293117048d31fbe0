package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Plain passwords are blocked by a policy. */
final class LegacySignInBlocked implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.LEGACY_AUTH_BLOCKED)
        .map(hop -> now.finding(this, hop)
            .online(
                "Get-AuthenticationPolicy | Format-List Name,AllowBasic*",
                "Get-User " + now.quotedAccount() + " | Format-List AuthenticationPolicy")
            .see(Reference.BASIC_ENDED).by(Actor.TENANT_ADMIN));
  }
}
