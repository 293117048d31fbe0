package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The password was not sent, because the host is not known to belong to the account. */
final class CredentialWithheld implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.CREDENTIAL_WITHHELD)
        .map(hop -> now.finding(this, hop).step().by(Actor.YOU));
  }
}
