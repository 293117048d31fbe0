package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The Windows sign-in is cut in the middle. */
public final class SignInInterrupted implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.SIGN_IN_INTERRUPTED, Fault.SIGN_IN_STALLED, Fault.NTLM_MALFORMED)
        .map(hop -> now.finding(this, hop).step()
            .exchange(
                "Get-MapiVirtualDirectory | Format-List Server,ExtendedProtectionTokenChecking,IISAuthenticationMethods")
            .see(Reference.EXTENDED_PROTECTION).by(Actor.NETWORK_TEAM));
  }
}
