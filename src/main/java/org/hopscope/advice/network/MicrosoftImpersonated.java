package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Something answers in place of Microsoft 365. */
final class MicrosoftImpersonated implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now
        .failedAt(true, Fault.TLS_WRONG_NAME, Fault.TLS_SELF_SIGNED, Fault.TLS_UNTRUSTED, Fault.TLS_EXPIRED,
            Fault.NOT_XML)
        .map(hop -> now.finding(this, hop).proof().step().see(Reference.ENDPOINTS).by(Actor.NETWORK_TEAM));
  }
}
