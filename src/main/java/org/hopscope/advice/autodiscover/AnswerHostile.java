package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** An answer is built to harm its reader. */
final class AnswerHostile implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.XML_HOSTILE, Fault.JSON_HOSTILE)
        .map(hop -> now.finding(this, hop).step().by(Actor.NETWORK_TEAM));
  }
}
