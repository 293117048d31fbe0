package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The answer has no EXPR block. */
final class ExprMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Blocks.withSettings(now).filter(hop -> Blocks.has(hop, "EXCH") && !Blocks.has(hop, "EXPR"))
        .map(hop -> now.note(this, hop)
            .exchange("Get-OutlookProvider | Format-List Name,Server",
                "Get-OutlookAnywhere | Format-List Server,InternalHostname,ExternalHostname")
            .step().see(Reference.SPECIFICATION_POX, Reference.OUTLOOK_ANYWHERE).by(Actor.EXCHANGE_ADMIN));
  }
}
