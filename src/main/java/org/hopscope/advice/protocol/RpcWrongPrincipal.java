package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The certificate does not name whom Outlook is told to expect. */
final class RpcWrongPrincipal implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.RPC_NOT_MUTUAL)
        .map(hop -> now.finding(this, hop).about(Hops.detail(hop))
            .exchange(
                "Get-OutlookProvider EXPR | Format-List CertPrincipalName",
                "Set-OutlookProvider EXPR -CertPrincipalName " + Pasted.quoted("msstd:" + hop.hop().host()))
            .see(Reference.OUTLOOK_ANYWHERE).by(Actor.EXCHANGE_ADMIN));
  }
}
