package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** RPC denies access to the account. */
final class RpcAccessDenied implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.RPC_ACCESS_DENIED)
        .map(hop -> now.finding(this, hop)
            .exchange("Get-OutlookAnywhere | Format-List Server,*Authentication*,SSLOffloading")
            .see(Reference.OUTLOOK_ANYWHERE).by(Actor.EXCHANGE_ADMIN));
  }
}
