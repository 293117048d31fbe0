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

/** The proxy in front does not accept the certificate of the server behind it. */
final class PublishingRuleMisnamed implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.HTTP_SERVER_ERROR).filter(PublishingRuleMisnamed::complains)
        .map(hop -> now.finding(this, hop).step().see(Reference.CERTIFICATES).by(Actor.NETWORK_TEAM));
  }

  /** The words that publishing proxies have for it. */
  private static boolean complains(HopNode hop) {
    return Hops.evidence(hop, Evidence.Http.class).map(h -> h.responseBody().toLowerCase(Locale.ROOT))
        .anyMatch(body -> body.contains("target principal name is incorrect") || body.contains("-2146893022"));
  }
}
