package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Evidence;

/** The firewall knows Microsoft's older names only. */
final class FirewallListOld implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.hops().filter(hop -> now.connects())
        .filter(hop -> Hops.turns(hop, "fault.").map(FirewallListOld::host).anyMatch(FirewallListOld::isNew))
        .map(hop -> now.warning(this, hop)
            .about(Hops.turns(hop, "fault.").map(FirewallListOld::host).filter(FirewallListOld::isNew)
                .findFirst().orElse(""))
            .step().see(Reference.ENDPOINTS).by(Actor.NETWORK_TEAM));
  }

  private static String host(Evidence.Turn turn) {
    return turn.says().args().isEmpty() ? "" : turn.says().args().getFirst();
  }

  private static boolean isNew(String host) {
    return host.endsWith(".cloud.microsoft");
  }
}
