package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;

/** The address book did not open before the time was over. */
final class AddressBookTooSlow implements Rule {
  private static final int REASON = 3;

  @Override
  public Stream<Finding> look(Case now) {
    return now.warned("mapi.nspi-fails").filter(AddressBookTooSlow::ranOutOfTime)
        .map(hop -> now.note(this, hop).step().see(Reference.NETWORK_CONNECTIVITY).by(Actor.NETWORK_TEAM));
  }

  static boolean ranOutOfTime(HopNode hop) {
    return Hops.argument(hop, REASON).matches("(?s).*(No answer within|timed out|time was over).*");
  }
}
