package org.hopscope.advice.network;

import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;

/** A sign-in page of the network answers for everybody. */
final class CaptivePortal implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, strangers(now).filter(hop -> strangers(now, Hops.leaf(hop)) > 1))
        .map(draft -> draft.proof().step().by(Actor.YOU));
  }

  @Override
  public boolean explains(HopNode other) {
    return other.id().equals("account");
  }

  private static Stream<HopNode> strangers(Case now) {
    return now.failedAt(true, Fault.TLS_WRONG_NAME, Fault.TLS_SELF_SIGNED, Fault.TLS_UNTRUSTED);
  }

  /** How many hosts show this certificate, which is none of theirs. */
  private static long strangers(Case now, Optional<Evidence.Certificate> shown) {
    return shown.stream().flatMap(c -> now.evidence(Evidence.Tls.class)
        .filter(t -> !t.nameMatches() && !t.chain().isEmpty() && t.chain().getFirst().sha256().equals(c.sha256())))
        .map(Evidence.Tls::host).distinct().count();
  }
}
