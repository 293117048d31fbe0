package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The domain is not federated in Microsoft 365. */
final class NamespaceNotFederated implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, Federation.refused(now, "50107"))
        .map(draft -> draft.step().see(Reference.ENTRA_ERRORS).by(Actor.TENANT_ADMIN));
  }
}
