package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** A second factor is needed. */
final class SecondFactorNeeded implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.failed(Fault.MFA_NEEDED))
        .map(draft -> draft.step().see(Reference.ENTRA_ERRORS).by(Actor.YOU));
  }
}
