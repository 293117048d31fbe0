package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The certificate is for another name. */
final class CertificateForAnotherName implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.TLS_WRONG_NAME).filter(hop -> !Hops.inRootStep(hop) && !Hops.byDirectory(hop))
        .map(hop -> now.finding(this, hop).proof()
            .exchange(
                "New-ExchangeCertificate -GenerateRequest -SubjectName " + Pasted.quoted("CN=" + hop.hop().host())
                    + " -DomainName " + Pasted.quoted(hop.hop().host()))
            .step().see(Reference.CERTIFICATES, Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
