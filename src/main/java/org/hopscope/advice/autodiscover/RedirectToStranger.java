package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** A redirect or record leads to a host that is not known to belong to the account. */
final class RedirectToStranger implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.REDIRECT_REFUSED)
        .map(hop -> now.finding(this, hop).about(Hops.value(hop)).step().see(Reference.AUTODISCOVER_OUTLOOK)
            .by(Actor.YOU));
  }
}
