package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** No Kerberos ticket for the controller. */
final class DirectoryKerberosFails implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.LDAP_NO_KDC, Fault.LDAP_NO_SPN)
        .map(hop -> now.finding(this, hop).step().by(Actor.DOMAIN_ADMIN));
  }
}
