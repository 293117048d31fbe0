package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.advice.WebDirectory;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.MicrosoftHosts;

/** A protocol answers without any sign-in. */
final class AnonymousAllowed implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.hops().filter(Hops::isProtocol).filter(hop -> !MicrosoftHosts.runs(hop.hop().host()))
        .filter(AnonymousAllowed::opensAtOnce)
        .map(hop -> now.warning(this, hop).exchange(WebDirectory.of(hop).show("Server", "*Authentication*")).step()
            .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }

  /** The first answer counts: after a sign-in, a connection needs no further one. */
  private static boolean opensAtOnce(HopNode hop) {
    return Hops.evidence(hop, Evidence.Http.class).filter(h -> h.status() > 0).findFirst()
        .filter(h -> h.status() == 200 && h.method().equals("POST"))
        .filter(h -> h.requestHeaders().keySet().stream().noneMatch("Authorization"::equalsIgnoreCase)).isPresent();
  }
}
