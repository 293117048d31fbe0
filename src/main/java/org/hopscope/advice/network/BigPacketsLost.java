package org.hopscope.advice.network;

import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;

/** The connection stands, and the handshake's big packets do not get through. */
final class BigPacketsLost implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.failed(Fault.TLS_HANDSHAKE).filter(BigPacketsLost::fellSilent))
        .map(draft -> draft.step().change(new Change.Command("ping outlook.office365.com -f -l 1472"))
            .see(Reference.NETWORK_CONNECTIVITY).by(Actor.NETWORK_TEAM));
  }

  private static boolean fellSilent(HopNode hop) {
    return Hops.evidence(hop, Evidence.Tls.class)
        .anyMatch(t -> t.fault().isPresent() && t.detail().toLowerCase(Locale.ROOT).contains("timed out"));
  }
}
