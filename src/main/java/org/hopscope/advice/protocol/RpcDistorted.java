package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** What comes back is no RPC, or nothing comes back. */
final class RpcDistorted implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.RPC_MALFORMED, Fault.RPC_SILENT, Fault.RPC_REFUSED)
        .map(hop -> now.finding(this, hop).about(Hops.detail(hop)).step().see(Reference.OUTLOOK_ANYWHERE)
            .by(Actor.NETWORK_TEAM));
  }
}
