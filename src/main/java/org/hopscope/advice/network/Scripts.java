package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Case;
import org.hopscope.advice.Hops;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;

/** What proxy scripts (PAC) were seen to say. */
final class Scripts {
  private Scripts() {}

  /** Whether it was a script that sent the client the way it went. */
  static boolean chose(HopNode hop) {
    return Hops.evidence(hop, Evidence.ProxyScript.class).anyMatch(s -> s.fault().isEmpty());
  }

  static String url(HopNode hop) {
    return Hops.evidence(hop, Evidence.ProxyScript.class).map(Evidence.ProxyScript::url).findFirst().orElse("");
  }

  /** Where a script failed so, whether that stopped the client or it went without a proxy. */
  static Stream<HopNode> failing(Case now, Fault fault) {
    return Stream.concat(now.failed(fault), now.noted("script." + fault.id()));
  }

  /** Why, in the script engine's words. */
  static String reason(HopNode hop, Fault fault) {
    return Hops.noted(hop, "script." + fault.id(), 1);
  }
}
