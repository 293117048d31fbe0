package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The user is not assigned to the application. */
final class ApplicationNotAssigned implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.failed(Fault.APP_NOT_ASSIGNED))
        .map(draft -> draft.step().see(Reference.ENTRA_ERRORS).by(Actor.TENANT_ADMIN));
  }
}
