package org.hopscope.advice.network;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;

/** The proxy that the script names first is not there. */
final class ScriptNamesGoneFirst implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.noted("script.gone"))
        .map(draft -> draft.noted("script.gone", 0, 1, 2).step().by(Actor.NETWORK_TEAM));
  }
}
