package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** For clients outside no URL is set. */
public final class ExternalUrlEmpty implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.EXTERNAL_URL_EMPTY)
        .map(hop -> now.finding(this, hop).about(Case.detail(hop))
            .exchange(
                "Get-MapiVirtualDirectory | Set-MapiVirtualDirectory -ExternalUrl 'https://mail." + Pasted.plain(now.domain()) + "/mapi'",
                "Get-WebServicesVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl")
            .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }
}
