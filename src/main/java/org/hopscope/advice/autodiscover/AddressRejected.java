package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** Autodiscover takes the address for malformed or invalid. */
public final class AddressRejected implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.poxError("501", "602")
        .map(hop -> now.finding(this, hop).step().see(Reference.SPECIFICATION_POX).by(Actor.EXCHANGE_ADMIN));
  }
}
