package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Where only a redirect counts, something else answers. */
public final class NoRedirectThere implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.NOT_A_REDIRECT)
        .map(hop -> now.note(this, hop).about(Case.value(hop)).step().see(Reference.AUTODISCOVER_OUTLOOK)
            .by(Actor.DNS_OWNER));
  }
}
