package org.hopscope.advice.autodiscover;

import java.util.Locale;
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

/** A proxy in front shows its own sign-in page. */
final class SignInPageInFront implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.NOT_XML).filter(hop -> !Hops.inRootStep(hop)).filter(SignInPageInFront::asks)
        .map(hop -> now.finding(this, hop).step().see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.NETWORK_TEAM));
  }

  private static boolean asks(HopNode hop) {
    return Hops.evidence(hop, Evidence.Http.class)
        .map(h -> h.responseBody().toLowerCase(Locale.ROOT).replace("'", "\""))
        .anyMatch(body -> body.contains("type=\"password\""));
  }
}
