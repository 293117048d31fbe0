package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The sign-in service does not know the server as a service of the tenant. */
final class ResourceUnknown implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.RESOURCE_UNKNOWN)
        .map(hop -> now.finding(this, hop)
            .entra(
                "Get-MgServicePrincipal -Filter \"AppId eq '00000002-0000-0ff1-ce00-000000000000'\" | Select-Object -ExpandProperty ServicePrincipalNames")
            .step().see(Reference.HYBRID_MODERN_AUTH).by(Actor.TENANT_ADMIN));
  }
}
