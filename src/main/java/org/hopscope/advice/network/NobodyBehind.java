package org.hopscope.advice.network;

import java.util.List;
import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;

/** Every connection is taken, and nobody is behind it. */
final class NobodyBehind implements Rule {
  private static final int ENOUGH = 3;

  @Override
  public Stream<Finding> look(Case now) {
    List<HopNode> mute = now.hops().filter(NobodyBehind::mute).toList();
    long hosts = mute.stream().map(n -> n.hop().host()).distinct().count();
    boolean anywhere = now.evidence(Evidence.Tls.class).anyMatch(t -> t.fault().isEmpty())
        || now.evidence(Evidence.Http.class).anyMatch(h -> h.status() > 0);
    return now.together(this, mute.stream().filter(hop -> hosts >= ENOUGH && !anywhere))
        .map(draft -> draft.step().see(Reference.NETWORK_CONNECTIVITY).by(Actor.NETWORK_TEAM));
  }

  private static boolean mute(HopNode hop) {
    boolean fault = HopGraph.cause(hop).filter(f -> f == Fault.TLS_HANDSHAKE).isPresent();
    return fault && Hops.evidence(hop, Evidence.Tcp.class).anyMatch(t -> t.fault().isEmpty());
  }
}
