package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The server's certificate is not valid yet. */
final class CertificateNotYetValid implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.TLS_NOT_YET_VALID)
        .map(hop -> now.finding(this, hop).about(Hops.value(hop)).step().see(Reference.CERTIFICATES).by(Actor.YOU));
  }
}
