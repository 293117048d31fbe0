package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The application by which Hopscope signs in is not registered as it must be. */
final class ApplicationWrong implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.APP_NOT_IN_TENANT, Fault.APP_NOT_PUBLIC, Fault.GRANT_NOT_SUPPORTED)
        .map(hop -> now.finding(this, hop).step().see(Reference.ENTRA_ERRORS).by(Actor.TENANT_ADMIN));
  }
}
