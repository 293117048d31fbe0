package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The client speaks only what Microsoft 365 has ended. */
final class OutlookAnywhereGone implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.NOT_OFFERED, Fault.CLIENT_CANNOT).filter(Doors::goneOnline)
        .map(hop -> now.finding(this, hop).step().see(Reference.MAPI_HTTP).by(Actor.YOU));
  }
}
