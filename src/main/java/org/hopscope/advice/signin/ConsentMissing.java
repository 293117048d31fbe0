package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The application by which Hopscope signs in lacks consent or permission. */
public final class ConsentMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.CONSENT_NEEDED, Fault.TOKEN_REFUSED, Fault.APP_NOT_ASSIGNED)
        .map(hop -> now.finding(this, hop).step().see(Reference.ENTRA_ERRORS).by(Actor.TENANT_ADMIN));
  }
}
