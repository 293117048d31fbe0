package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The server offers no way of sign-in that the client can use. */
final class NoCommonScheme implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.NO_COMMON_SCHEME, Fault.IIS_DENIED_BY_CONFIGURATION)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-MapiVirtualDirectory | Format-List Server,IISAuthenticationMethods",
                "Get-AutodiscoverVirtualDirectory | Format-List Server,*Authentication")
            .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }
}
