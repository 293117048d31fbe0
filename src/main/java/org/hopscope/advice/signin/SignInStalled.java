package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.advice.WebDirectory;
import org.hopscope.model.Fault;

/** The server asks again and again (401). */
final class SignInStalled implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.SIGN_IN_STALLED)
        .map(hop -> now.finding(this, hop).step()
            .exchange(WebDirectory.of(hop).show("Server", "*Authentication*")).see(Reference.VIRTUAL_DIRECTORIES)
            .by(Actor.EXCHANGE_ADMIN));
  }
}
