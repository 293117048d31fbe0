package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;

/** A change of the record takes days to be seen. */
final class TimeToLiveLong implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("names.ttl-long")
        .map(hop -> now.note(this, hop).about(Hops.noted(hop, "names.ttl-long", 1)).step().by(Actor.DNS_OWNER));
  }
}
