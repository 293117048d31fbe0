package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The server demands a certificate of the client. */
final class ClientCertificateWanted implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.TLS_CLIENT_CERTIFICATE)
        .map(hop -> now.finding(this, hop).step().by(Actor.EXCHANGE_ADMIN));
  }
}
