package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The controller refuses the search. */
final class DirectoryRefuses implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.LDAP_REFUSED)
        .map(hop -> now.finding(this, hop).step().by(Actor.DOMAIN_ADMIN));
  }
}
