package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The domain controller refuses because of the clock. */
final class DirectoryClockSkew implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.LDAP_CLOCK_SKEW)
        .map(hop -> now.finding(this, hop).windows("w32tm /resync /force").step().by(Actor.YOU));
  }
}
