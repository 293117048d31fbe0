package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;

/** The SRV record with the lowest priority cannot be used, so a later one counts. */
public final class SrvLaterCounts implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.warned("srv.found-later")
        .map(hop -> now.finding(this, hop).about(Case.value(hop)).change(Records.service(now)).by(Actor.DNS_OWNER));
  }
}
