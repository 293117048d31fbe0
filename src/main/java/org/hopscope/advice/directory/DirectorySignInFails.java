package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The domain controller refuses the sign-in. */
final class DirectorySignInFails implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.LDAP_BIND_FAILED)
        .map(hop -> now.finding(this, hop).step().by(Actor.YOU));
  }
}
