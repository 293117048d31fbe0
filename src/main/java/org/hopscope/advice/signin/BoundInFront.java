package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** A machine in front ends TLS, so that extended protection refuses even the right password. */
final class BoundInFront implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.WRONG_PASSWORD).filter(hop -> Hops.note(hop, "signin.bound-in-front").isPresent())
        .map(hop -> now.finding(this, hop).noted("signin.bound-in-front", 1)
            .exchange(
                "Get-MapiVirtualDirectory | Format-List Server,ExtendedProtectionTokenChecking,ExtendedProtectionFlags")
            .step()
            .see(Reference.EXTENDED_PROTECTION).by(Actor.EXCHANGE_ADMIN));
  }
}
