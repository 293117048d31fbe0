package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The identity provider cannot be reached. */
final class IdentityProviderDown implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Federation.troubled(now, Fault.CONNECT_TIMEOUT, Fault.CONNECT_REFUSED, Fault.CONNECTION_RESET,
        Fault.NO_ROUTE, Fault.TLS_HANDSHAKE,
        Fault.HTTP_TIMEOUT, Fault.HTTP_UNAVAILABLE, Fault.HTTP_SERVER_ERROR, Fault.DNS_TIMEOUT, Fault.DNS_SERVER_FAILED)
        .map(hop -> now.warning(this, hop).about(Federation.provider(now)).step().by(Actor.NETWORK_TEAM));
  }
}
