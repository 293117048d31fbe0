package org.hopscope.advice.tls;

import java.util.List;
import org.hopscope.advice.Rule;

/** What is known to go wrong with certificates and TLS: the closer cause before the more general one. */
public final class TlsRules {
  public static final List<Rule> ALL = List.of(
      new InspectingProxy(),
      new AuthorityUnknown(),
      new CertificateExpired(),
      new CertificateForAnotherName(),
      new CertificateNotYetValid(),
      new CertificateRevoked(),
      new CertificateSelfSigned(),
      new CertificateWeak(),
      new ChainIncomplete(),
      new ClientCertificateUntrusted(),
      new ClientCertificateWanted(),
      new ClientTlsTooOld(),
      new HandshakeFails(),
      new InspectedThoughTrusted(),
      new OldTlsOnly(),
      new RevocationSilent(),
      new RootDomainCertificate());

  private TlsRules() {}
}
