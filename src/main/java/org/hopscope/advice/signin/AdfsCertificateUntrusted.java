package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The certificate of AD FS is not trusted. */
final class AdfsCertificateUntrusted implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Federation.troubled(now, Fault.TLS_UNTRUSTED, Fault.TLS_SELF_SIGNED, Fault.TLS_INCOMPLETE)
        .map(hop -> now.warning(this, hop).about(Federation.provider(now)).step().by(Actor.DOMAIN_ADMIN));
  }
}
