package org.hopscope.advice.protocol;

import java.util.Locale;
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

/** The server takes the password itself, and nothing better. */
final class OnlyBasicOffered implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.hops().filter(Hops::isProtocol).filter(hop -> !MicrosoftHosts.runs(hop.hop().host()))
        .filter(OnlyBasicOffered::basicOnly)
        .map(hop -> now.note(this, hop).exchange(WebDirectory.of(hop).show("Server", "*Authentication*")).step()
            .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }

  private static boolean basicOnly(HopNode hop) {
    return Hops.evidence(hop, Evidence.Http.class).map(Evidence.Http::challenges).filter(c -> !c.isEmpty()).findFirst()
        .filter(all -> all.stream().allMatch(c -> c.toLowerCase(Locale.ROOT).startsWith("basic"))).isPresent();
  }
}
