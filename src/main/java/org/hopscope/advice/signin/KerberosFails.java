package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** No Kerberos ticket, for another reason. */
final class KerberosFails implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.KERBEROS_FAILED)
        .map(hop -> now.finding(this, hop).change(new Change.Command("klist")).step().by(Actor.DOMAIN_ADMIN));
  }
}
