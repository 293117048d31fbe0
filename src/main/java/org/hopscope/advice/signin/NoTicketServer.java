package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** No domain controller gives a Kerberos ticket. */
final class NoTicketServer implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.KERBEROS_NO_KDC)
        .map(hop -> now.finding(this, hop)
            .change(new Change.Command("nltest /dsgetdc:" + Pasted.plain(now.adDomain()))).step()
            .by(Actor.NETWORK_TEAM));
  }
}
