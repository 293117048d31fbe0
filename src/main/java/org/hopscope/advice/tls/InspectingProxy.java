package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Somebody between here and Microsoft 365 opens the encryption. */
public final class InspectingProxy implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.TLS_INTERCEPTED)
        .map(hop -> now.finding(this, hop).about(Case.value(hop)).step()
            .see(Reference.ENDPOINTS, Reference.NETWORK_CONNECTIVITY).by(Actor.NETWORK_TEAM));
  }
}
