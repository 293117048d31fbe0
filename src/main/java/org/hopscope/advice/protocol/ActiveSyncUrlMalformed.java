package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Evidence;

/** ActiveSync sends its clients to what is no URL. */
final class ActiveSyncUrlMalformed implements Rule {
  private static final String WORDS = "beside.eas.elsewhere";

  @Override
  public Stream<Finding> look(Case now) {
    return Doors.beside(now, Evidence.Heard.ODD, WORDS)
        .filter(hop -> !ActiveSyncElsewhere.isUrl(Doors.said(hop, WORDS, 1)))
        .map(hop -> now.warning(this, hop).about(Doors.host(hop, WORDS), Doors.said(hop, WORDS, 1))
            .exchange("Get-ActiveSyncVirtualDirectory | Format-List Server,ExternalUrl").step()
            .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }
}
