package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.Verdict;

/** The domain's mail is with a provider without Exchange. */
final class NotExchange implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Records.own(now).filter(hop -> now.verdict().deployment() == Verdict.Deployment.NOT_EXCHANGE)
        .map(hop -> now.finding(this, hop).step().see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.YOU));
  }
}
