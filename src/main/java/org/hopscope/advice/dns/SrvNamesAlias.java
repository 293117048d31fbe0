package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;

/** The SRV record names an alias. */
final class SrvNamesAlias implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("srv.alias")
        .map(hop -> now.note(this, hop).about(Hops.noted(hop, "srv.alias", 0)).changes(Records.service(now))
            .by(Actor.DNS_OWNER));
  }
}
