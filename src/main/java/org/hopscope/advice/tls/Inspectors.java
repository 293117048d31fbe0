package org.hopscope.advice.tls;

import java.util.Set;
import java.util.stream.Collectors;
import org.hopscope.advice.Case;
import org.hopscope.advice.Hops;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;

/** Authorities that were seen to sign for Microsoft's hosts without being Microsoft's. */
final class Inspectors {
  private Inspectors() {}

  /** Whether one of them has signed what this hop shows. */
  static boolean signed(Case now, HopNode hop) {
    return Hops.failedBy(hop, Fault.TLS_INTERCEPTED)
        || Hops.leaf(hop).filter(c -> all(now).contains(c.issuer())).isPresent();
  }

  private static Set<String> all(Case now) {
    return now.evidence(Evidence.Tls.class).filter(t -> !t.chain().isEmpty())
        .filter(t -> t.fault().filter(f -> f == Fault.TLS_INTERCEPTED).isPresent())
        .map(t -> t.chain().getFirst().issuer()).collect(Collectors.toSet());
  }
}
