package org.hopscope.advice.directory;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** Active Directory names a host that its certificate does not. */
final class ScpWrongName implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.TLS_WRONG_NAME, Fault.TLS_SELF_SIGNED).filter(Hops::byDirectory)
        .map(hop -> now.finding(this, hop).proof().exchange(Scps.set(now, hop))
            .see(Reference.AUTODISCOVER_EXCHANGE, Reference.CERTIFICATES).by(Actor.EXCHANGE_ADMIN));
  }
}
