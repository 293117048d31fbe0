package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Inside, the name leads to a server that is gone, and on the internet to one that lives. */
public final class InsideRecordGone implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_SPLIT_GONE)
        .map(hop -> now.finding(this, hop).about(Case.value(hop)).step().see(Reference.AUTODISCOVER_EXCHANGE)
            .by(Actor.DNS_OWNER));
  }
}
