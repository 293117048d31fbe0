package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The domain's clock and this computer's are too far apart for Kerberos. */
final class KerberosClockSkew implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now
        .together(this,
            Stream.concat(now.failed(Fault.KERBEROS_CLOCK_SKEW), now.noted("fault." + Fault.KERBEROS_CLOCK_SKEW.id())))
        .map(draft -> draft.windows("w32tm /query /source", "w32tm /resync /force").step().by(Actor.DOMAIN_ADMIN));
  }
}
