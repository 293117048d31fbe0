package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The certificate is too old. */
final class CertificateExpired implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.TLS_EXPIRED)
        .map(hop -> now.finding(this, hop).proof()
            .exchange("Get-ExchangeCertificate | Format-List Subject,CertificateDomains,NotAfter,Services,Thumbprint")
            .step().see(Reference.CERTIFICATES).by(Actor.EXCHANGE_ADMIN));
  }
}
