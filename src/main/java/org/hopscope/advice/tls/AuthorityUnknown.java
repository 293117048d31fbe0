package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The certificate's authority is not trusted here. */
final class AuthorityUnknown implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.TLS_UNTRUSTED).filter(hop -> !Inspectors.signed(now, hop))
        .map(hop -> now.finding(this, hop).proof().step().see(Reference.CERTIFICATES).by(Actor.EXCHANGE_ADMIN));
  }
}
