package org.hopscope.advice.signin;

import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Known;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Evidence;
import org.hopscope.model.MicrosoftHosts;

/** The own Exchange of a hybrid takes no tokens. */
final class HybridModernAuthOff implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.hops().filter(Hops::isProtocol)
        .filter(hop -> now.verdict().deployment() == Verdict.Deployment.HYBRID_ON_PREMISES_MAILBOX
            && new Known(now).tenant())
        .filter(hop -> !MicrosoftHosts.runs(hop.hop().host())).filter(HybridModernAuthOff::asksWithoutBearer).limit(1)
        .map(hop -> now.note(this, hop)
            .exchange("Get-OrganizationConfig | Format-List OAuth2ClientProfileEnabled",
                "Get-MapiVirtualDirectory | Format-List Server,IISAuthenticationMethods")
            .step().see(Reference.HYBRID_MODERN_AUTH).by(Actor.EXCHANGE_ADMIN));
  }

  private static boolean asksWithoutBearer(HopNode hop) {
    return Hops.evidence(hop, Evidence.Http.class).map(Evidence.Http::challenges).filter(c -> !c.isEmpty()).findFirst()
        .filter(all -> all.stream().noneMatch(c -> c.toLowerCase(Locale.ROOT).startsWith("bearer"))).isPresent();
  }
}
