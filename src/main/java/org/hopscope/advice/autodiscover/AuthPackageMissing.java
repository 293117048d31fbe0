package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The answer does not say how to sign in. */
final class AuthPackageMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Blocks.withSettings(now)
        .filter(hop -> Blocks.has(hop, "EXPR") && Blocks.value(hop, "EXPR", "AuthPackage").isEmpty())
        .map(hop -> now.note(this, hop)
            .exchange("Get-OutlookAnywhere | Format-List Server,*ClientAuthenticationMethod,IISAuthenticationMethods")
            .step().see(Reference.SPECIFICATION_POX, Reference.OUTLOOK_ANYWHERE).by(Actor.EXCHANGE_ADMIN));
  }
}
