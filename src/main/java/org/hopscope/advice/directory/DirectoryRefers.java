package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The controller sends the search elsewhere. */
final class DirectoryRefers implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.LDAP_REFERRAL)
        .map(hop -> now.finding(this, hop).about(Hops.detail(hop)).step().by(Actor.DOMAIN_ADMIN));
  }
}
