package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The name of AD FS is not in DNS. */
final class AdfsNameUnknown implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Federation.troubled(now, Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD, Fault.DNS_DANGLING)
        .map(hop -> now.warning(this, hop).about(Federation.provider(now)).step().by(Actor.DNS_OWNER));
  }
}
