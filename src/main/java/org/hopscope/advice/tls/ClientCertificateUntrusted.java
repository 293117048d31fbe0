package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The server does not trust the client's certificate (403.16). */
final class ClientCertificateUntrusted implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.IIS_CLIENT_CERTIFICATE_UNTRUSTED)
        .map(hop -> now.finding(this, hop).step().by(Actor.EXCHANGE_ADMIN));
  }
}
