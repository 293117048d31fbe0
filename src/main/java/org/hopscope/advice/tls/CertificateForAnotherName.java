package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The own server presents a certificate for another name. */
public final class CertificateForAnotherName implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.TLS_WRONG_NAME)
        .map(hop -> now.finding(this, hop).about(Case.value(hop))
            .exchange(
                "New-ExchangeCertificate -GenerateRequest -SubjectName 'CN=" + Pasted.plain(hop.hop().host()) + "' -DomainName " + Pasted.plain(hop.hop().host()))
            .step().see(Reference.CERTIFICATES, Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
