package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** No DNS server of this computer answers at all. */
final class NoDnsServer implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.DNS_UNREACHABLE).limit(1)
        .map(hop -> now.finding(this, hop).step().change(new Change.Command("nslookup outlook.office365.com"))
            .by(Actor.YOU));
  }
}
