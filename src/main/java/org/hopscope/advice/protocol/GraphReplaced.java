package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Evidence;

/** A proxy stands in the place of Microsoft Graph. */
final class GraphReplaced implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Stream.of(Evidence.Heard.BAD, Evidence.Heard.ODD)
        .flatMap(how -> Doors.beside(now, how, "beside.graph.other")).distinct()
        .map(hop -> now.warning(this, hop).about(Doors.host(hop, "beside.graph.other")).step().see(Reference.ENDPOINTS)
            .by(Actor.NETWORK_TEAM));
  }
}
