package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The proxy script names no way that can be used. */
final class ScriptNamesNothing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, Scripts.failing(now, Fault.PAC_BAD_RESULT))
        .map(draft -> draft.from(Scripts::url).from(hop -> Scripts.reason(hop, Fault.PAC_BAD_RESULT)).step()
            .by(Actor.NETWORK_TEAM));
  }
}
