package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** A server sends its clients to a sign-in service that is not this account's. */
final class IssuerForeign implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.BEARER_ISSUER_FOREIGN)
        .map(hop -> now.finding(this, hop)
            .exchange("Get-AuthServer | Format-List Name,AuthMetadataUrl,IsDefaultAuthorizationEndpoint").step()
            .see(Reference.HYBRID_MODERN_AUTH).by(Actor.EXCHANGE_ADMIN));
  }
}
