package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** This computer does not know the authority that signed the server's certificate. */
public final class AuthorityUnknown implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.TLS_UNTRUSTED)
        .map(hop -> now.finding(this, hop).about(Case.value(hop)).step().see(Reference.CERTIFICATES)
            .by(Actor.EXCHANGE_ADMIN));
  }
}
