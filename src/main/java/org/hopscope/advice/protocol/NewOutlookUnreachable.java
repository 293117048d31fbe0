package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Evidence;
import org.hopscope.model.MicrosoftHosts;

/** A host that the new Outlook needs cannot be reached. */
final class NewOutlookUnreachable implements Rule {
  private static final String GRAPH = "graph.microsoft.com";

  @Override
  public Stream<Finding> look(Case now) {
    return Doors.beside(now, Evidence.Heard.BAD, "fault.")
        .filter(hop -> now.connects() && !Doors.host(hop, "fault.").endsWith(".cloud.microsoft"))
        .filter(hop -> MicrosoftHosts.runs(Doors.host(hop, "fault.")) || Doors.host(hop, "fault.").equals(GRAPH))
        .map(hop -> now.warning(this, hop).about(Doors.host(hop, "fault.")).step().see(Reference.ENDPOINTS)
            .by(Actor.NETWORK_TEAM));
  }
}
