package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The RPC proxy lives, and the server behind it does not. */
final class RpcBackEndDead implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.RPC_BACK_END_DEAD)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-Service MSExchangeRPC | Format-List Status",
                "Start-Service MSExchangeRPC",
                "Test-ServiceHealth")
            .see(Reference.OUTLOOK_ANYWHERE).by(Actor.EXCHANGE_ADMIN));
  }
}
