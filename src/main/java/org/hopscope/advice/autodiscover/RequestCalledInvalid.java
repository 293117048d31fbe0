package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** Autodiscover calls the question invalid (error 600). */
final class RequestCalledInvalid implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return PoxErrors.of(now, "600")
        .map(hop -> now.finding(this, hop).step().see(Reference.SPECIFICATION_POX).by(Actor.NETWORK_TEAM));
  }
}
