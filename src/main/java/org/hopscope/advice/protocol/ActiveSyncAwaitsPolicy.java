package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Evidence;

/** ActiveSync wants the device's policy confirmed. */
final class ActiveSyncAwaitsPolicy implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Doors.beside(now, Evidence.Heard.ODD, "beside.eas.policy")
        .map(hop -> now.note(this, hop).about(Doors.host(hop, "beside.eas.policy"))
            .exchange(
                "Get-ActiveSyncVirtualDirectory | Format-List Server,ExternalUrl,*Auth*",
                "Get-CASMailbox " + now.quotedAccount() + " | Format-List ActiveSyncEnabled")
            .step().see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }
}
