package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The token was good, and is refused. */
final class TokenRefused implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.failed(Fault.TOKEN_REFUSED))
        .map(draft -> draft.step().see(Reference.HYBRID_MODERN_AUTH, Reference.ENTRA_ERRORS).by(Actor.TENANT_ADMIN));
  }
}
