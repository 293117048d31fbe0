package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** Kerberos knows no service of the server's name. */
public final class ServicePrincipalMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.kerberosSpn()
        .map(hop -> now.finding(this, hop)
            .windows(
                "setspn -Q HTTP/" + Pasted.plain(hop.hop().host()),
                "setspn -S HTTP/" + Pasted.plain(hop.hop().host()) + " <alternate service account>$")
            .see(Reference.MAPI_HTTP).by(Actor.DOMAIN_ADMIN));
  }
}
