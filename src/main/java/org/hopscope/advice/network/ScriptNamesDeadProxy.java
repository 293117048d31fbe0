package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;

/** The proxy script sends the client to a proxy that is not there. */
final class ScriptNamesDeadProxy implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.failed(Fault.PROXY_UNREACHABLE).filter(Scripts::chose))
        .map(draft -> draft.from(Scripts::url).from(ScriptNamesDeadProxy::proxy).step()
            .see(Reference.NETWORK_CONNECTIVITY)
            .by(Actor.NETWORK_TEAM));
  }

  private static String proxy(HopNode hop) {
    return Hops.evidence(hop, Evidence.ProxyScript.class).flatMap(s -> s.entries().stream())
        .map(Evidence.ProxyEntry::text)
        .map(text -> text.replaceFirst("(?i)^(PROXY|HTTPS?)\\s+", "")).findFirst().orElse("");
  }
}
