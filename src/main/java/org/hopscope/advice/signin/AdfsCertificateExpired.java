package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The certificate of AD FS has expired. */
final class AdfsCertificateExpired implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Federation.troubled(now, Fault.TLS_EXPIRED, Fault.TLS_NOT_YET_VALID)
        .map(hop -> now.warning(this, hop).about(Federation.provider(now)).step().by(Actor.DOMAIN_ADMIN));
  }
}
