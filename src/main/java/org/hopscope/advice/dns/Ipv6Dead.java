package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Evidence;

/** IPv6 stays silent where IPv4 answers, everywhere. */
final class Ipv6Dead implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    boolean works = now.evidence(Evidence.Tcp.class).anyMatch(t -> t.address().contains(":") && t.fault().isEmpty());
    return now.together(this, now.noted("names.ipv6-dead").filter(hop -> !works))
        .map(draft -> draft.step().see(Reference.NETWORK_CONNECTIVITY).by(Actor.NETWORK_TEAM));
  }
}
