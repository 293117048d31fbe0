package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Decision;

/** The server wants a token, and Hopscope had no application to get one by. */
final class SignInNotCarriedOut implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now
        .together(this,
            now.noted("signin.modern").filter(hop -> now.decisions(Decision.SignInStops.class).findAny().isPresent()))
        .map(draft -> draft.step().see(Reference.HYBRID_MODERN_AUTH).by(Actor.YOU));
  }
}
