package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;

/** A redirect where an answer belongs. */
final class RedirectUnexpected implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.HTTP_UNEXPECTED).filter(RedirectUnexpected::redirects)
        .map(hop -> now.finding(this, hop).from(RedirectUnexpected::target).step().see(Reference.AUTODISCOVER_OUTLOOK)
            .by(Actor.NETWORK_TEAM));
  }

  private static boolean redirects(HopNode hop) {
    return Hops.evidence(hop, Evidence.Http.class).reduce((first, last) -> last).filter(h -> h.status() / 100 == 3)
        .isPresent();
  }

  private static String target(HopNode hop) {
    return Hops.evidence(hop, Evidence.Http.class).flatMap(h -> h.header("Location").stream())
        .reduce((first, last) -> last).orElse("?");
  }
}
