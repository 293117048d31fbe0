package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;

/** The SOA record's primary server is none of the zone's name servers. */
public final class PrimaryNotListed implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.noted("names.soa-not-ns")
        .map(hop -> now.note(this, hop).about(now.notedValue(hop, "names.soa-not-ns")).step().by(Actor.DNS_OWNER));
  }
}
