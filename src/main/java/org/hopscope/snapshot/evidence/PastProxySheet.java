package org.hopscope.snapshot.evidence;

import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Side;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block.Tone;

/** Host by host: through the proxy, and past it. */
final class PastProxySheet extends SheetMaker {
  PastProxySheet(Wording words) {
    super(words);
  }

  @Override
  void write(HopNode node) {
    of(Evidence.PastProxy.class, node).forEach(this::both);
  }

  private void both(Evidence.PastProxy both) {
    heading(both.host());
    fact("past.through", side(both, both.through()) + (both.proxy().isEmpty() ? "" : " (" + both.proxy() + ")"),
        tone(both.through()));
    fact("past.direct", side(both, both.direct()), both.direct().works() ? Tone.GOOD : Tone.QUIET);
    if (both.inspects()) {
      line(words.say("past.inspects.line"), Tone.WARN);
    }
  }

  private String side(Evidence.PastProxy both, Side side) {
    return words.say(both.says(side));
  }

  private static Tone tone(Side side) {
    return side.works() ? Tone.GOOD : Tone.BAD;
  }
}
