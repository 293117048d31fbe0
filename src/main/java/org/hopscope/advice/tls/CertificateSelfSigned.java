package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** No authority has signed the certificate. */
final class CertificateSelfSigned implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.TLS_SELF_SIGNED).filter(hop -> !Hops.byDirectory(hop))
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-ExchangeCertificate | Where-Object Services -match IIS | Format-List Subject,Issuer,Thumbprint")
            .step().see(Reference.CERTIFICATES).by(Actor.EXCHANGE_ADMIN));
  }
}
