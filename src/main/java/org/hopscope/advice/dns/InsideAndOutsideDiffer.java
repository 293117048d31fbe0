package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Inside, the name leads elsewhere than on the internet, or is missing. */
public final class InsideAndOutsideDiffer implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_SPLIT_ELSEWHERE)
        .map(hop -> now.finding(this, hop).about(Case.value(hop)).step().see(Reference.AUTODISCOVER_EXCHANGE)
            .by(Actor.DNS_OWNER));
  }
}
