package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.advice.WebDirectory;
import org.hopscope.model.Fault;

/** Nothing is at the address (404). */
final class NothingThere implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.HTTP_NOT_FOUND).filter(hop -> !Hops.inRootStep(hop))
        .map(hop -> now.finding(this, hop).exchange(WebDirectory.of(hop).show("Server", "Name", "Path")).step()
            .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }
}
