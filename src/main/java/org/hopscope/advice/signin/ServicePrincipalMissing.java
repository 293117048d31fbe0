package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** No account has the service principal name, or a wrong one. */
final class ServicePrincipalMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, Stream.concat(
        now.failed(Fault.KERBEROS_NO_SPN, Fault.KERBEROS_REFUSED), now.noted("fault." + Fault.KERBEROS_NO_SPN.id())))
        .map(draft -> draft.from(hop -> "HTTP/" + hop.hop().host())
            .windowsFor(hop -> "setspn -Q " + Pasted.quoted("HTTP/" + hop.hop().host()))
            .exchange(
                "Get-ClientAccessService -IncludeAlternateServiceAccountCredentialStatus | Format-List Name,AlternateServiceAccountConfiguration")
            .step().see(Reference.MAPI_HTTP).by(Actor.DOMAIN_ADMIN));
  }
}
