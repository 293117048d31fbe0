package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The certificate of AD FS is for another name. */
final class AdfsCertificateMisnamed implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Federation.troubled(now, Fault.TLS_WRONG_NAME)
        .map(hop -> now.warning(this, hop).about(Federation.provider(now)).step().by(Actor.DOMAIN_ADMIN));
  }
}
